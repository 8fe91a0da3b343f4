"""Reads clinical notes under Apache Spark: each partition runs the command line once and pipes its notes through it.

    python scan_notes.py notes.jsonl answers/                                      # all cores of this machine
    spark-submit --master yarn scan_notes.py hdfs:///notes hdfs:///answers         # the same on a cluster

A line of JSON a note goes in, {"id": ..., "text": ...}, and a line of JSON comes out in its place. A line that can't be read
answers {"id", "line", "error"} (the line is its partition's), and fails nothing; a command that can't run fails its task.
"""

import argparse

from pyspark.sql import SparkSession

COMMAND = "motor-neuron-lens scan --format ndjson --error-lines --jobs 1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notes", help="files or folders of lines of JSON, as Spark names them")
    parser.add_argument("answers", help="the folder to write; it must not be there yet")
    parser.add_argument("--partitions", type=int, default=None, help="at least so many (default: as Spark sees fit)")
    parser.add_argument("--command", default=COMMAND, help="the filter; it must be installed on every worker")
    parser.add_argument("--master", default=None, help="where to run (default: spark-submit's, or all cores here)")
    arguments = parser.parse_args()

    builder = SparkSession.builder.appName("Motor Neuron Lens")
    if arguments.master:
        builder = builder.master(arguments.master)
    spark = builder.getOrCreate()
    try:
        notes = spark.sparkContext.textFile(arguments.notes, arguments.partitions)
        # One thread a partition: Spark has the cores. `checkCode`: what kills the filter must not look like fewer notes.
        answers = notes.pipe(arguments.command, checkCode=True)
        answers.saveAsTextFile(arguments.answers)

        read = spark.read.text(arguments.answers)
        failed = read.filter(read.value.contains('"error":') & ~read.value.contains('"findings":'))
        print(f"{read.count()} lines answered in {notes.getNumPartitions()} partitions; {failed.count()} could not be read")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()

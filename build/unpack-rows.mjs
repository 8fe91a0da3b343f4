/** Rows from their packed form: the columns of each shape a row can have, and for each row the number of its shape and its values. */
export function unpackRows([shapes, rows]) {
  return rows.map(([shape, ...values]) => {
    const row = {};
    shapes[shape].forEach((column, n) => (row[column] = values[n]));
    return row;
  });
}

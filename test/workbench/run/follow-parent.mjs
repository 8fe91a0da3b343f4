// A process that was started by another one and must not outlive it.

/**
 * Ends this process soon after its parent is gone, even when that was killed by SIGKILL and could tell nobody. Node has no
 * event for it.
 */
export function followParent() {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) process.exit(1);
  };
  setInterval(watch, 1000).unref();
}

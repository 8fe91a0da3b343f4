// The environment for a VS Code that is started from here.

/**
 * This process's environment without what the terminal of another VS Code puts there: its sockets would make the new VS Code
 * talk to that one, and ELECTRON_RUN_AS_NODE would make it a plain Node.
 * @param {Record<string, string>} [more]
 */
export function cleanEnvironment(more = {}) {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_(?!EXECUTABLE$)|ELECTRON_RUN_AS_NODE$)/.test(name),
  );
  return { ...Object.fromEntries(entries), ...more };
}

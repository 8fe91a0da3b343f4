/** Stands in the command line's bundle for Node's `child_process`, which a package asks for and nothing here needs. */
export {};

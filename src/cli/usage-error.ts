/** The command line asks for something that isn't there; the message is for its user. */
export class UsageError extends Error {}

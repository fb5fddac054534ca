/** Something that whoever starts the server can mend; its message is one line that says how. */
export class UsageError extends Error {}

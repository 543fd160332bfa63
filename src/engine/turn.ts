/** Gives other requests a turn between two pieces of work. Throws `Superseded` when nobody waits for this work any more. */
export type Turn = () => Promise<void>;

/** Ends work whose answer nobody waits for; never reaches a user, because its request has been answered `cancelled`. */
export class Superseded extends Error {}

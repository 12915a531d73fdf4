/** Runs work a few pieces at a time, and refuses more than a bounded number of waiting ones. */
export declare class BoundedQueue {
    private readonly limits;
    private running;
    private readonly waiting;
    constructor(limits: {
        readonly atOnce: number;
        readonly waiting: number;
        readonly refuse: () => Error;
    });
    /** @throws the error of `refuse` when the queue is full */
    run<Result>(work: () => Promise<Result>): Promise<Result>;
    private enter;
    /** The place goes straight to the next one, so nobody overtakes. */
    private leave;
}
//# sourceMappingURL=bounded-queue.d.ts.map
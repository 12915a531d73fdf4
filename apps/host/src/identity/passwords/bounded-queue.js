/** Runs work a few pieces at a time, and refuses more than a bounded number of waiting ones. */
export class BoundedQueue {
    limits;
    running = 0;
    waiting = [];
    constructor(limits) {
        this.limits = limits;
    }
    /** @throws the error of `refuse` when the queue is full */
    async run(work) {
        await this.enter();
        try {
            return await work();
        }
        finally {
            this.leave();
        }
    }
    async enter() {
        if (this.running < this.limits.atOnce) {
            this.running++;
            return;
        }
        if (this.waiting.length >= this.limits.waiting)
            throw this.limits.refuse();
        await new Promise((resolve) => this.waiting.push(resolve));
    }
    /** The place goes straight to the next one, so nobody overtakes. */
    leave() {
        const next = this.waiting.shift();
        if (next)
            next();
        else
            this.running--;
    }
}
//# sourceMappingURL=bounded-queue.js.map
import passport from 'passport';
/**
 * Asks one passport strategy, with credentials that were validated before.
 * It sees these and nothing else of the request, so a password in an address cannot be taken for one in the body.
 */
export function identifyWith(strategy, credentials) {
    return new Promise((resolve, reject) => {
        const answer = (error, found, refused) => {
            if (error)
                reject(error);
            else
                resolve(found || (refused ?? { userId: null, reason: 'refused' }));
        };
        const authenticate = passport.authenticate(strategy, { session: false }, answer);
        authenticate({ body: credentials }, {}, answer);
    });
}
//# sourceMappingURL=sign-in-methods.js.map
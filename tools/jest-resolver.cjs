// Prevents: specs that cannot load the sources they stand beside, because ESM sources
// import './x.js' while only './x.ts' exists before the build.
const extensionAlias = { '.js': ['.js', '.ts', '.tsx'] };

module.exports = {
  sync: (request, options) => options.defaultResolver(request, { ...options, extensionAlias }),
  async: (request, options) => options.defaultAsyncResolver(request, { ...options, extensionAlias }),
};

/**
 * The version of this package, as the host shows it beside a plugin.
 * @since 0.1.0
 */
export const SDK_VERSION = '0.1.0';

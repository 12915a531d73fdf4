import classes from './logo.module.css';

/** A T of five stones; the last one is the guest's, and it sits a little differently. */
export function LogoMark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={classes.mark}>
      <rect x="1.5" y="3" width="8.8" height="8.8" rx="2" />
      <rect x="11.6" y="3" width="8.8" height="8.8" rx="2" />
      <rect x="21.7" y="2.2" width="8.8" height="8.8" rx="2" transform="rotate(9 26.1 6.6)" className={classes.guest} />
      <rect x="11.6" y="13.1" width="8.8" height="8.8" rx="2" />
      <rect x="11.6" y="23.2" width="8.8" height="7.3" rx="2" />
    </svg>
  );
}

export function Logo({ size = 24 }: { size?: number }) {
  return (
    <span className={classes.logo}>
      <LogoMark size={size} />
      <span className={classes.word}>Tessera</span>
    </span>
  );
}

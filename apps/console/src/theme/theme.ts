import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver } from '@mantine/core';
import { palette } from './colours.js';

// System fonts cover the scripts that Inter does not have; nothing is fetched from elsewhere.
const fontStack = [
  '"Inter Variable"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  'system-ui',
  '"Segoe UI"',
  'sans-serif',
].join(', ');

const round = { defaultProps: { radius: 'md' } };

export const theme = createTheme({
  colors: palette,
  primaryColor: 'terracotta',
  primaryShade: { light: 6, dark: 6 },
  white: '#ffffff',
  black: '#1f1c19',
  fontFamily: fontStack,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily: fontStack,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: {
    xs: '0 1px 2px rgba(40, 30, 20, 0.06)',
    sm: '0 1px 3px rgba(40, 30, 20, 0.08), 0 1px 2px rgba(40, 30, 20, 0.05)',
    md: '0 4px 14px rgba(40, 30, 20, 0.09), 0 1px 3px rgba(40, 30, 20, 0.06)',
    lg: '0 12px 32px rgba(40, 30, 20, 0.13), 0 2px 6px rgba(40, 30, 20, 0.06)',
    xl: '0 24px 60px rgba(40, 30, 20, 0.18), 0 4px 12px rgba(40, 30, 20, 0.07)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 6, marginTop: -2 } } },
    Kbd: { styles: { root: { fontFamily: 'inherit', fontWeight: 500, borderBottomWidth: 1 } } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, radius: 'sm', fz: 'xs', px: 8, py: 4 } },
    Menu: { defaultProps: { shadow: 'lg', radius: 'md' } },
    Modal: { defaultProps: { radius: 'lg', shadow: 'xl', overlayProps: { backgroundOpacity: 0.35 } } },
    Paper: round,
    Badge: { defaultProps: { radius: 'sm', variant: 'light', tt: 'none', fw: 520 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

type Hue = keyof typeof palette;
const hues = Object.keys(palette).filter((name): name is Hue => name !== 'dark' && name !== 'gray');

/** Soft fills for badges, alerts and quiet buttons: a wash of the hue over whatever lies below it. */
function washes(strength: number, ink: number, step: number): Record<string, string> {
  const wash = (hue: string, share: number) => `color-mix(in srgb, ${hue} ${share}%, transparent)`;
  return Object.fromEntries(
    hues.flatMap((hue) => [
      [`--mantine-color-${hue}-light`, wash(palette[hue][step] ?? '', strength)],
      [`--mantine-color-${hue}-light-hover`, wash(palette[hue][step] ?? '', strength + 6)],
      [`--mantine-color-${hue}-light-color`, palette[hue][ink] ?? ''],
    ]),
  );
}

// One place names the surfaces; components use these names and never a colour step.
export const surfaces: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...washes(12, 8, 5),
    '--mantine-color-gray-light': '#f0ede9',
    '--mantine-color-gray-light-hover': '#e9e6e1',
    '--mantine-color-gray-light-color': '#57514a',
    '--mantine-color-text': '#24211e',
    '--mantine-color-dimmed': '#69625a',
    '--mantine-color-placeholder': '#8d867d',
    '--mantine-color-default-border': '#dedad4',
    '--mantine-color-anchor': '#9f390c',
    '--mantine-color-error': '#aa2428',
    '--surface-shell': '#f4f2ef',
    '--surface-page': '#ffffff',
    '--surface-raised': '#ffffff',
    '--surface-sunken': '#faf9f7',
    '--surface-hover': '#f6f4f1',
    '--surface-active': '#eae7e2',
    '--surface-selected': '#fdf1ec',
    '--surface-note': '#fdf6e3',
    '--line': '#e9e6e1',
    '--line-strong': '#dedad4',
    '--line-note': '#ecd9a8',
    '--ink-note': '#6b4a00',
    '--accent': '#bf4d1f',
    '--accent-ink': '#9f390c',
  },
  dark: {
    ...washes(20, 2, 5),
    '--mantine-color-gray-light': '#33302d',
    '--mantine-color-gray-light-hover': '#3b3835',
    '--mantine-color-gray-light-color': '#c9c4bd',
    '--mantine-color-body': '#1e1c1b',
    '--mantine-color-text': '#ebe8e4',
    '--mantine-color-dimmed': '#a29b93',
    '--mantine-color-placeholder': '#857e77',
    '--mantine-color-default-border': '#3b3835',
    '--mantine-color-anchor': '#fba080',
    '--mantine-color-error': '#fe9b94',
    '--surface-shell': '#141312',
    '--surface-page': '#1c1a19',
    '--surface-raised': '#242220',
    '--surface-sunken': '#191716',
    '--surface-hover': '#252321',
    '--surface-active': '#2c2a27',
    '--surface-selected': '#33231b',
    '--surface-note': '#2b2415',
    '--line': '#2e2b29',
    '--line-strong': '#3b3835',
    '--line-note': '#54431d',
    '--ink-note': '#ebd0a6',
    '--accent': '#db663b',
    '--accent-ink': '#fba080',
  },
});

export const colourSchemeManager = localStorageColorSchemeManager({ key: 'tessera.colour-scheme' });

import type { MantineColorsTuple } from '@mantine/core';

// Ten steps of equal lightness per hue (OKLCH), so that any two hues can stand side by side.
// Step 6 carries white text with a contrast of at least 4.3, step 7 of at least 6.
export const palette = {
  terracotta: [
    '#fff3ef',
    '#ffe3d9',
    '#ffc5b1',
    '#fba080',
    '#ee7d55',
    '#db663b',
    '#bf4d1f',
    '#9f390c',
    '#802a03',
    '#631d00',
  ],
  ochre: ['#fbf5eb', '#f7e7d0', '#ebd0a6', '#dcb374', '#ca9741', '#b7831f', '#9b6c01', '#7e5600', '#644300', '#4c3200'],
  verdigris: [
    '#eef8f6',
    '#d8f0e9',
    '#b4dfd4',
    '#88caba',
    '#5cb4a1',
    '#40a18e',
    '#208876',
    '#076f5f',
    '#00574a',
    '#004238',
  ],
  lapis: ['#f1f6ff', '#dfeaff', '#bed5ff', '#97bbfc', '#75a0f1', '#5f8cdf', '#4873c5', '#365ca4', '#284884', '#1c3667'],
  plum: ['#fbf3fa', '#f6e3f4', '#eac8e6', '#d9a8d4', '#c789c1', '#b374ad', '#9a5d95', '#7e487a', '#653761', '#4d284a'],
  olive: ['#f5f7ee', '#e7ecd8', '#d1d9b5', '#b6c28b', '#9caa64', '#88964c', '#717e34', '#5b6622', '#475017', '#353c0d'],
  slate: ['#f3f6f8', '#e4eaf0', '#cbd6df', '#adbdcb', '#91a4b5', '#7c90a2', '#65798a', '#506170', '#3e4c59', '#2e3944'],
  cinnabar: [
    '#fff2f1',
    '#ffe2df',
    '#fec4be',
    '#fe9b94',
    '#fc6e67',
    '#e95451',
    '#cc3839',
    '#aa2428',
    '#89171c',
    '#6a0d12',
  ],
  rose: ['#fff2f4', '#ffe1e5', '#fec2cb', '#f59eae', '#e67c92', '#d3657d', '#b84d66', '#993951', '#7a2a3f', '#5f1e2e'],
  gray: ['#faf9f7', '#f4f2ef', '#e9e6e1', '#dedad4', '#c6c0b8', '#a39c93', '#756e66', '#57514a', '#3b3632', '#24211e'],
  dark: ['#ebe8e4', '#c9c4bd', '#a29b93', '#77716a', '#45413d', '#353230', '#2a2826', '#1e1c1b', '#161514', '#0f0e0d'],
} as const satisfies Record<string, MantineColorsTuple>;

/** The hues of the mosaic: people, organisations and plugins are told apart by them. */
export const mosaic = ['terracotta', 'ochre', 'verdigris', 'lapis', 'plum', 'olive', 'slate', 'rose'] as const;
export type MosaicColour = (typeof mosaic)[number];

/** The same text always gets the same hue, on every page and every machine. */
export function mosaicColourOf(text: string): MosaicColour {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return mosaic[(hash >>> 0) % mosaic.length] ?? 'slate';
}

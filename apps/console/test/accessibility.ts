import type { Page } from 'playwright-core';

/** What is wrong with the page for people who use a keyboard or a screen reader; nothing, on a good page. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const describe = (element: Element) => element.outerHTML.slice(0, 120);

    const nameOf = (element: Element): string => {
      const labelledBy = element
        .getAttribute('aria-labelledby')
        ?.split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      const labels =
        'labels' in element
          ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ')
          : '';
      const inner = [...element.querySelectorAll('[aria-label]')]
        .map((child) => child.getAttribute('aria-label'))
        .join(' ');
      return [
        element.getAttribute('aria-label'),
        labelledBy,
        labels,
        element.textContent,
        inner,
        element.getAttribute('title'),
      ]
        .join(' ')
        .trim();
    };

    if (document.documentElement.lang === '') faults.push('The document names no language.');
    if (document.title === '') faults.push('The page has no title.');
    if (document.querySelectorAll('main').length !== 1) faults.push('There is not exactly one main landmark.');
    if (![...document.querySelectorAll('h1')].some(visible)) faults.push('There is no first-level heading.');

    for (const control of document.querySelectorAll(
      'button, a[href], input:not([type=hidden]), textarea, select, [role=button], [role=radio], [role=combobox]',
    )) {
      if (visible(control) && nameOf(control) === '') faults.push(`No name: ${describe(control)}`);
    }
    for (const image of document.querySelectorAll(
      'img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([role])',
    )) {
      // A list's arrow says nothing that the list itself does not say.
      if (visible(image) && image.closest('[aria-hidden=true], [data-combobox-chevron], button, a, label') === null)
        faults.push(`An image without a text: ${describe(image)}`);
    }
    for (const element of document.querySelectorAll('[tabindex]')) {
      if (Number(element.getAttribute('tabindex')) > 0) faults.push(`A tab order of its own: ${describe(element)}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((candidate, index) => ids.indexOf(candidate) !== index)))
      faults.push(`The id ${id} occurs twice.`);
    return faults;
  });
}

/** Texts whose colour is too close to what lies behind them (WCAG 2.2, 1.4.3: 4.5 to 1, large text 3 to 1). */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('This browser has no canvas.');
    const read = (text: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const behind = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const luminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour
        .slice(0, 3)
        .map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };

    const faint = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (
        element === null ||
        text === '' ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      // Disabled controls are excepted by the guideline; decoration is hidden from readers.
      if (element.closest(':disabled, [data-disabled], [aria-hidden=true], script, style, noscript') !== null) continue;
      const style = getComputedStyle(element);
      const ground = behind(element);
      const ratio = contrast(over(read(style.color), ground), ground);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)}: “${text.slice(0, 40)}”`);
    }
    return [...faint];
  });
}

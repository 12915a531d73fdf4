// Prevents: documentation that leads nowhere or shows code that does not exist.
// Checks every relative link and anchor in the Markdown files, and every code block that names its source:
//   <!-- source: plugins/welcome-desk/src/plugin.ts -->          the whole file
//   <!-- source: packages/sdk/src/example.spec.ts#greeting -->    between `// #region greeting` and `// #endregion`
// `--write` renews such blocks from their sources.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const LINK =
  /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)|<(?:img|a)\s[^>]*?(?:src|href)="([^"]+)"/gm;
const SOURCE_BLOCK = /<!-- source: (\S+?)(?:#([\w-]+))? -->\n+```(\w*)\n([\s\S]*?)```/g;
const FENCE = /^(```+|~~~+)[\s\S]*?^\1/gm;

const write = process.argv.includes('--write');
const problems = [];
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.md', ':!*.api.md'], {
  cwd: ROOT,
  encoding: 'utf8',
});
for (const file of files.split('\n').filter((name) => name && existsSync(path.join(ROOT, name)))) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  checkLinks(file, text.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, ''));
  checkSources(file, text);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);

function checkLinks(file, text) {
  for (const [, inline, reference, html] of text.matchAll(LINK)) {
    const link = inline ?? reference ?? html;
    if (/^[a-z][a-z+.-]*:/i.test(link)) continue;
    const [target, anchor] = decodeURI(link).split('#');
    const absolute = target === '' ? path.join(ROOT, file) : path.resolve(ROOT, path.dirname(file), target);
    if (!existsSync(absolute)) problems.push(`${file}: the link ${link} leads nowhere`);
    else if (anchor && statSync(absolute).isFile() && absolute.endsWith('.md') && !anchorsOf(absolute).has(anchor)) {
      problems.push(`${file}: ${link} names a heading that is not there`);
    }
  }
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(file) {
  const seen = new Map();
  const anchors = new Set();
  const text = readFileSync(file, 'utf8');
  for (const [, heading] of text.replaceAll(FENCE, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
    const slug = plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  for (const [, id] of text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

function checkSources(file, text) {
  const renewed = text.replaceAll(SOURCE_BLOCK, (block, source, region, language, shown) => {
    const wanted = readSource(file, source, region);
    if (wanted === null || wanted === shown) return block;
    if (!write)
      problems.push(
        `${file}: a code block differs from ${source}${region ? `#${region}` : ''}; run \`node tools/check-docs.mjs --write\``,
      );
    return block.slice(0, block.indexOf('```')) + `\`\`\`${language}\n${wanted}\`\`\``;
  });
  if (write && renewed !== text) writeFileSync(path.join(ROOT, file), renewed);
}

function readSource(file, source, region) {
  const absolute = path.join(ROOT, source);
  if (!existsSync(absolute)) {
    problems.push(`${file}: the source ${source} of a code block is not there`);
    return null;
  }
  const text = readFileSync(absolute, 'utf8');
  if (!region) return text;
  const found = new RegExp(`^[ \\t]*// #region ${region}\\n([\\s\\S]*?)^[ \\t]*// #endregion`, 'm').exec(text);
  if (!found) {
    problems.push(`${file}: ${source} has no region ${region}`);
    return null;
  }
  return dedent(found[1]);
}

function dedent(text) {
  const lines = text.split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join('\n');
}

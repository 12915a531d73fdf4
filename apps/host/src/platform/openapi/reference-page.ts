type Json = Record<string, unknown>;
interface Operation {
  summary: string;
  tags: string[];
  'x-required-scopes': string[];
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: Json; description?: string }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
}

/** The API reference as one static page: no script, no request to anywhere, readable on a phone and on paper. */
export function renderReference(document: Json): string {
  const { title, version } = document.info as { title: string; version: string };
  const groups = groupByTag(document.paths as Record<string, Record<string, Operation>>);
  const schemas = (document.components as { schemas: Record<string, Json> }).schemas;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
<nav><h1>${escape(title)}</h1><p class="muted">Version ${escape(version)} · <a href="/openapi.json">openapi.json</a></p>
${[...groups.keys()].map((tag) => `<a href="#tag-${escape(tag)}">${escape(tag)}</a>`).join('')}<a href="#schemas">Schemas</a></nav>
<main>${[...groups].map(([tag, entries]) => `<h2 id="tag-${escape(tag)}">${escape(tag)}</h2>${entries.map(renderOperation).join('')}`).join('')}
<h2 id="schemas">Schemas</h2>${Object.entries(schemas).map(renderSchema).join('')}</main></body></html>`;
}

type Entry = { method: string; path: string; operation: Operation };

function groupByTag(paths: Record<string, Record<string, Operation>>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags[0] ?? 'other';
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation }]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function renderOperation({ method, path, operation }: Entry): string {
  const scopes = operation['x-required-scopes'];
  const joined = scopes.map((scope) => `<code>${escape(scope)}</code>`).join(' and ');
  const access =
    operation.security?.length === 0 ? 'No sign-in' : scopes.length > 0 ? `Scope ${joined}` : 'Any signed-in caller';
  return `<section><h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>
<p>${escape(operation.summary)} <span class="muted">${access}</span></p>
${operation.parameters.length > 0 ? `<table>${operation.parameters.map((parameter) => `<tr><td><code>${escape(parameter.name)}</code>${parameter.required ? ' <b title="required">*</b>' : ''}</td><td class="muted">${parameter.in}</td><td>${typeOf(parameter.schema)}</td><td>${escape(String(parameter.description ?? parameter.schema.description ?? ''))}</td></tr>`).join('')}</table>` : ''}
${operation.requestBody ? `<p>Body: ${contentOf(operation.requestBody.content)}</p>` : ''}
<p>${Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .map(
      ([status, response]) =>
        `<b>${status}</b> ${response.content ? contentOf(response.content) : escape(response.description)}`,
    )
    .join('<br>')}</p></section>`;
}

const contentOf = (content: Record<string, { schema: Json }>): string =>
  Object.entries(content)
    .map(([type, { schema }]) => `${typeOf(schema)} <span class="muted">${escape(type)}</span>`)
    .join(', ');

function renderSchema([name, schema]: [string, Json]): string {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const rows = Object.entries((schema.properties ?? {}) as Record<string, Json>).map(
    ([member, property]) =>
      `<tr><td><code>${escape(member)}</code>${required.has(member) ? ' <b title="required">*</b>' : ''}</td><td>${typeOf(property)}</td><td>${escape(String(property.description ?? ''))}</td></tr>`,
  );
  return `<section id="schema-${escape(name)}"><h3><code>${escape(name)}</code></h3><table>${rows.join('')}</table></section>`;
}

function typeOf(schema: Json): string {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1)!;
    return `<a href="#schema-${escape(name)}">${escape(name)}</a>`;
  }
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Json[]).map(typeOf).join(' | ');
  if (schema.type === 'array') return `list of ${typeOf((schema.items ?? {}) as Json)}`;
  if (schema.type === 'object' && schema.properties) {
    return `{ ${Object.entries(schema.properties as Record<string, Json>)
      .map(([member, property]) => `${escape(member)}: ${typeOf(property)}`)
      .join(', ')} }`;
  }
  if (Array.isArray(schema.enum))
    return schema.enum.map((value) => `<code>${escape(JSON.stringify(value))}</code>`).join(' | ');
  const types = [schema.type ?? 'any'].flat().map(String).join(' | ');
  const limit = schema.maxLength
    ? ` ≤ ${String(schema.maxLength)}`
    : schema.maximum
      ? ` ≤ ${String(schema.maximum)}`
      : '';
  return escape(`${types}${schema.format ? ` (${String(schema.format)})` : ''}${limit}`);
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#e6e2dc,#35322e);--muted:light-dark(#6b655d,#a39c92);--bg:light-dark(#fdfcfa,#191816);--accent:light-dark(#a8452c,#e58a6d)}
body{margin:0;background:var(--bg);font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;display:grid;grid-template-columns:15rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem;border-right:1px solid var(--line);box-sizing:border-box}
nav h1{font-size:1.1rem;margin:0}nav a{display:block;padding:.2rem 0;text-decoration:none}nav p a{display:inline}
main{padding:1.5rem 2.5rem 6rem;max-width:60rem}h2{margin-top:3rem;text-transform:capitalize}section{border-top:1px solid var(--line);padding:1rem 0}
h3{font-size:1rem;margin:.2rem 0;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%;font-size:.9rem}td{border-top:1px solid var(--line);padding:.3rem .6rem .3rem 0;vertical-align:top;overflow-wrap:anywhere}
.muted{color:var(--muted)}a{color:var(--accent)}b{color:var(--accent)}.method{font:600 .75rem ui-monospace,monospace;padding:.15rem .4rem;border:1px solid var(--line);border-radius:.3rem}
code{font:.9em ui-monospace,monospace}@media(max-width:800px){body{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line)}main{padding:1rem}}`;

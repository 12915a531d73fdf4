import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import {
  count,
  customerNamed,
  ended,
  imported,
  operation,
  rowErrors,
  sendFile,
  type CustomerBody,
  type OperationBody,
} from './support/imports.js';
import { administrator, browserOf, tokenWith, type Page, type Refusal } from './support/identity.js';

const LIMIT = 4 * 2 ** 20;
const people = (rows: number, system: string): string =>
  `id,first name,last name,e-mail\n${Array.from({ length: rows }, (_, index) => `${system}-${index},Given${index},Family${index},${system}.${index}@example.com\n`).join('')}`;

let host: TestHost;

beforeAll(async () => {
  host = await startHost({ env: { TESSERA_IMPORT_LIMIT: `${LIMIT}B` } });
});

describe('an import', () => {
  it('makes customers of rows, and says of every other row where it stands and what is wrong', async () => {
    const file = [
      'Customer No;Vorname;Nachname;E-Mail;Telefon;Geburtsdatum;Straße;Hausnummer;PLZ;Ort;Land;Tags',
      'K-1;Anna;Müller;anna.mueller@example.com;030 7123456;24.12.1980;Hauptstraße;5;10115;Berlin;Deutschland;Stamm, Newsletter',
      'K-2;"Weiß;bach";"Mehr',
      'zeilig";;;;;;;;;',
      'K-3;Bernd;Falsch;keine-adresse;;;;;;;;',
      'K-4;Clara;Kurz',
      '',
      'K-5;"Dora;Offen;;;;;;;;;',
      'K-6;Emil;Datum;;;31.02.1999;;;;;;',
      'K-7;王;小明;xiaoming@example.cn;;1990年3月4日;;;;北京;中国;',
    ].join('\r\n');
    const { id, result, progress, label } = await imported(host, file, { filename: 'Kunden.csv', country: 'DE' });
    expect({ result, progress, label }).toEqual({
      result: { created: 3, duplicates: 0, failed: 4 },
      progress: { done: 7, total: 7, unit: 'rows', percent: 100 },
      label: 'Kunden.csv',
    });
    expect((await rowErrors(host, id)).map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'E-Mail', 'ROW_EMAIL_INVALID'],
      [5, null, 'ROW_CELLS_MISSING'],
      [7, null, 'ROW_QUOTE_UNCLOSED'],
      [8, 'Geburtsdatum', 'ROW_BIRTH_DATE_INVALID'],
    ]);
    expect((await rowErrors(host, id))[2]).toMatchObject({ raw: 'K-5;"Dora;Offen;;;;;;;;;' });
    expect(await customerNamed(host, 'Anna Müller')).toMatchObject({
      kind: 'person',
      name: { full: 'Anna Müller', given: 'Anna', family: 'Müller' },
      emails: [{ value: 'anna.mueller@example.com', primary: true }],
      phones: [{ value: '030 7123456', label: null, primary: true }],
      addresses: [{ lines: ['Hauptstraße 5'], city: 'Berlin', postalCode: '10115', country: 'DE' }],
      birthDate: '1980-12-24',
      tags: ['Stamm', 'Newsletter'],
      externalIds: [{ system: 'customer_no', id: 'K-1' }],
    });
    expect((await customerNamed(host, 'Mehr zeilig')).name).toEqual({
      full: 'Weiß;bach Mehr zeilig',
      given: 'Weiß;bach',
      family: 'Mehr zeilig',
    });
    expect(await customerNamed(host, '小明')).toMatchObject({
      birthDate: '1990-03-04',
      addresses: [{ city: '北京', country: 'CN' }],
    });
  });

  it('takes customers without their wrong values when it is told to, and still says what was wrong', async () => {
    const file =
      'name,email,dob\nOmit One,not-an-address,1980-01-01\nOmit Two,omit.two@example.com,1980-02-31\n,,1980-01-01\n';
    const { id, result } = await imported(host, file, {
      onInvalid: 'omit',
      map: '{"name":"name.full","email":"email","dob":"birthDate"}',
    });
    expect(result).toEqual({ created: 2, duplicates: 0, failed: 1 });
    expect((await rowErrors(host, id)).map(({ row, code }) => [row, code])).toEqual([
      [2, 'ROW_EMAIL_INVALID'],
      [3, 'ROW_BIRTH_DATE_INVALID'],
      [4, 'ROW_NAME_MISSING'],
    ]);
    expect(await customerNamed(host, 'Omit One')).toMatchObject({ emails: [], birthDate: '1980-01-01' });
    expect(await customerNamed(host, 'Omit Two')).toMatchObject({
      emails: [{ value: 'omit.two@example.com' }],
      birthDate: null,
    });
  });

  it('writes each customer with its event and audit record in the name of the caller, and its own beginning and end', async () => {
    const token = await tokenWith(host, ['customers:read', 'customers:write']);
    const { body } = await host.api<OperationBody>('/v1/imports?filename=three.csv', {
      body: people(3, 'three'),
      headers: { 'content-type': 'text/csv' },
      token,
    });
    await ended(host, body.id);
    const rows = await host.database!.query<{ type: string; kind: string; audited: boolean }>(
      `SELECT e.type, e.actor->>'kind' AS kind, a.id IS NOT NULL AS audited FROM event e LEFT JOIN audit_record a ON a.event_id = e.id
       WHERE e.subject = $1 OR e.data->'externalIds'->0->>'id' LIKE 'three-%' ORDER BY e.seq`,
      [body.id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'import.started',
      'customer.created',
      'customer.created',
      'customer.created',
      'import.completed',
    ]);
    expect(new Set(rows.map(({ kind, audited }) => `${kind} ${audited}`)).size).toBe(1);
    expect(rows[0]).toMatchObject({ audited: true });
  });

  it('takes a mapping, and names every column and target in it that does not exist', async () => {
    const file = 'A,B\nAda,ada.mapped@example.com\n';
    expect((await imported(host, file, { map: '{"A":"name.full","B":"email"}' })).result?.created).toBe(1);
    const { status, body } = await sendFile<Refusal>(host, file, { map: '{"A":"name.full","C":"email","B":"mail"}' });
    expect({ status, code: body.code, errors: body.errors?.map(({ pointer, code }) => [pointer, code]) }).toEqual({
      status: 422,
      code: 'IMPORT_MAPPING_INVALID',
      errors: [
        ['?map/C', 'unknownColumn'],
        ['?map/B', 'unknownTarget'],
      ],
    });
  });

  it('reads other encodings when it is told, and otherwise says which byte is wrong and what to do', async () => {
    const latin = Buffer.from('name,city\nJos\xe9 Windows,Besan\xe7on\n', 'latin1');
    const refused = await sendFile<Refusal & { offset: number }>(host, latin);
    expect({ status: refused.status, ...refused.body }).toMatchObject({
      status: 422,
      code: 'IMPORT_ENCODING_INVALID',
      offset: 13,
    });
    expect(refused.body.detail).toContain('encoding=windows-1252');
    await imported(host, latin, { encoding: 'windows-1252' });
    await customerNamed(host, 'José Windows');
    await imported(host, Buffer.from('\ufeffname,city\nUtf Sechzehn,Köln\n', 'utf16le'));
    await customerNamed(host, 'Utf Sechzehn');
    await imported(
      host,
      Buffer.concat([Buffer.from('name\n'), Buffer.from([0xcd, 0xf5, 0xb4, 0xf3, 0xb4, 0xb8, 0x0a])]),
      { encoding: 'gb18030' },
    );
    await customerNamed(host, '王大锤');
    expect((await sendFile<Refusal>(host, latin, { encoding: 'klingon' })).body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '?encoding' }],
    });
  });

  it.each([
    ['an Excel workbook', Buffer.from('PK\x03\x04\x14\x00workbook'), 422, 'IMPORT_NOT_TEXT'],
    ['an empty file', Buffer.from(''), 422, 'IMPORT_EMPTY'],
    ['a file without a header', Buffer.from('Ada,ada@example.com\n'), 422, 'IMPORT_HEADER_INVALID'],
    ['a file of something else', Buffer.from('price,amount\n1,2\n'), 422, 'IMPORT_MAPPING_INVALID'],
  ])('refuses %s at once and keeps nothing of it', async (_, file, status, code) => {
    const before = await count(host, 'SELECT count(*) FROM operation');
    const refused = await sendFile<Refusal>(host, file, { filename: 'refused.csv' });
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status, code });
    expect(refused.body.cure).not.toBe('');
    expect(await count(host, 'SELECT count(*) FROM operation')).toBe(before);
  });

  it('counts rows that probably are a known customer, and leaves them out when it is told to', async () => {
    const file =
      'name,email,phone,dob\nTwin One,twin@example.com,+49 30 1112223,1980-01-02\nTwin One,TWIN@example.com,,\nOne Twin,,,1980-01-02\nHouse Mate,,+49 30 1112223,\nStranger,stranger@example.com,,\n';
    expect((await imported(host, file)).result).toEqual({ created: 5, duplicates: 3, failed: 0 });
    const again = await imported(host, file, { onDuplicate: 'skip' });
    // A phone is shared by families and offices: it makes a row probable, not certain.
    expect(again.result).toEqual({ created: 1, duplicates: 5, failed: 0 });
    expect((await rowErrors(host, again.id)).map(({ row, code }) => [row, code])).toEqual(
      [2, 3, 4, 6].map((row) => [row, 'ROW_DUPLICATE_SKIPPED']),
    );
  });

  it('skips rows that repeat a row of the same file, across its batches', async () => {
    const rows = Array.from({ length: 1_400 }, (_, index) => `Echo ${index},echo.${index % 700}@example.com`);
    expect((await imported(host, `name,email\n${rows.join('\n')}\n`, { onDuplicate: 'skip' })).result).toEqual({
      created: 700,
      duplicates: 700,
      failed: 0,
    });
  });

  it('does the same request with the same key once', async () => {
    const headers = { 'idempotency-key': 'import-once' };
    const first = await sendFile(host, people(2, 'once'), {}, headers);
    const second = await sendFile(host, people(2, 'once'), {}, headers);
    expect([first.status, second.status, second.body.id]).toEqual([202, 202, first.body.id]);
    await ended(host, first.body.id);
    expect(await count(host, "SELECT count(*) FROM customer WHERE profile::text LIKE '%once-0%'")).toBe(1);
  });

  it('asks for the right to write customers', async () => {
    const token = await tokenWith(host, ['customers:read']);
    const refused = await host.api<Refusal>('/v1/imports', {
      body: people(1, 'denied'),
      headers: { 'content-type': 'text/csv' },
      token,
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'INSUFFICIENT_SCOPE']);
  });

  it('pages through its report', async () => {
    const { id } = await imported(host, `name,email\n${'x,bad\n'.repeat(250)}`, {
      map: '{"name":"name.full","email":"email"}',
    });
    const errors = await rowErrors(host, id);
    expect(errors.map(({ row }) => row)).toEqual(Array.from({ length: 250 }, (_, index) => index + 2));
    expect((await host.api<Refusal>(`/v1/operations/${id}/errors?cursor=forged.cursor`)).body.code).toBe(
      'CURSOR_INVALID',
    );
  });
});

describe('an upload', () => {
  it('is refused when it says that it is too large, before any of it is read', async () => {
    const answer = await rawRequest(`POST /v1/imports HTTP/1.1\r\nContent-Length: ${2 * 2 ** 30}\r\n`, []);
    expect(answer).toContain('413');
    expect(answer).toContain('IMPORT_TOO_LARGE');
  });

  it('is refused in the middle when it turns out to be too large, and the client can read why', async () => {
    const before = await count(host, 'SELECT count(*) FROM import_chunk');
    const piece = `name\r\n${'Somebody\r\n'.repeat(10_000)}`;
    const chunk = `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`;
    const answer = await rawRequest(
      'POST /v1/imports HTTP/1.1\r\nTransfer-Encoding: chunked\r\n',
      Array.from({ length: 100 }, () => chunk),
    );
    expect(answer).toContain('413');
    expect(answer).toContain('IMPORT_TOO_LARGE');
    expect(await count(host, 'SELECT count(*) FROM import_chunk')).toBe(before);
  });

  it('that breaks off imports nothing and shows as failed', async () => {
    const customers = await count(host, 'SELECT count(*) FROM customer');
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1');
    socket.write(
      `POST /v1/imports?filename=broken.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${host.operatorToken}\r\nContent-Type: text/csv\r\nContent-Length: 3000000\r\n\r\n`,
    );
    socket.write(people(20_000, 'broken').slice(0, 1_500_000));
    const byLabel = async (): Promise<OperationBody | undefined> =>
      (await host.api<Page<OperationBody>>('/v1/operations?kind=import')).body.items.find(
        ({ label }) => label === 'broken.csv',
      );
    await until(async () => (await count(host, 'SELECT count(*) FROM import_chunk')) > 0, {
      what: 'a part of the file is stored',
    });
    expect((await byLabel())?.state).toBe('receiving');
    socket.destroy();
    await until(async () => (await byLabel())?.state === 'failed', { what: 'the operation fails' });
    expect(await byLabel()).toMatchObject({ result: null, error: { code: 'IMPORT_UPLOAD_INCOMPLETE' } });
    expect(await count(host, 'SELECT count(*) FROM customer')).toBe(customers);
    expect(await count(host, 'SELECT count(*) FROM import_chunk')).toBe(0);
  });
});

describe('an upload that is cancelled', () => {
  it('ends with the next piece, and says why', async () => {
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1').on('error', () => undefined);
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.write(
      `POST /v1/imports?filename=regretted.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${host.operatorToken}\r\nContent-Type: text/csv\r\nContent-Length: 3000000\r\n\r\nname\n`,
    );
    const regretted = async (): Promise<OperationBody | undefined> =>
      (await host.api<Page<OperationBody>>('/v1/operations?kind=import')).body.items.find(
        ({ label }) => label === 'regretted.csv',
      );
    await until(async () => (await regretted())?.state === 'receiving', { what: 'the upload begins' });
    expect((await host.api(`/v1/operations/${(await regretted())!.id}/cancel`, { method: 'POST' })).status).toBe(200);
    await until(
      () => {
        socket.write('Somebody\n');
        return answer.includes('requestId');
      },
      { what: 'the upload is answered' },
    );
    socket.destroy();
    expect(answer).toContain('OPERATION_CANCELLED');
    expect((await regretted())?.state).toBe('cancelled');
  });
});

describe('a preview', () => {
  it('shows columns, values and what they probably hold, also of a file that was cut in a character', async () => {
    const file = Buffer.from(
      `\ufeffVorname;Nachname;E-Mail;Notiz\n${'Jörg;Müller;joerg@example.com;x\n'.repeat(3_000)}`,
    );
    const { status, body } = await host.api('/v1/imports/preview', {
      body: file.subarray(0, 40_001),
      headers: { 'content-type': 'text/csv' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      columns: [
        { name: 'Vorname', samples: ['Jörg'], suggested: 'name.given' },
        { name: 'Nachname', samples: ['Müller'], suggested: 'name.family' },
        { name: 'E-Mail', samples: ['joerg@example.com'], suggested: 'email' },
        { name: 'Notiz', samples: ['x'], suggested: null },
      ],
    });
  });

  it('reads no more than it needs of a large file', async () => {
    const { status, body } = await host.api<{ columns: unknown[] }>('/v1/imports/preview', {
      body: people(50_000, 'large'),
      headers: { 'content-type': 'text/csv' },
    });
    expect([status, body.columns.length]).toEqual([200, 4]);
  });
});

describe('cancel and undo', () => {
  it('stops after the batches in flight, keeps what was done, and takes it back when asked', async () => {
    const { body } = await sendFile(host, people(50_000, 'stopped'), { filename: 'stopped.csv' });
    await until(async () => (await operation(host, body.id)).progress.done > 0, { what: 'the import begins' });
    const asked = await host.api<OperationBody>(`/v1/operations/${body.id}/cancel`, { method: 'POST' });
    expect(asked.status).toBe(200);
    const cancelled = await ended(host, body.id);
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.result!.created).toBeLessThan(50_000);
    expect(
      await count(host, "SELECT count(*) FROM customer WHERE search_text LIKE '%stopped.%' AND deleted_at IS NULL"),
    ).toBe(cancelled.result!.created);
    const repeated = await host.api<Refusal>(`/v1/operations/${body.id}/cancel`, { method: 'POST' });
    expect([repeated.status, repeated.body.code]).toEqual([409, 'OPERATION_FINISHED']);

    const undo = await host.api<OperationBody>(`/v1/operations/${body.id}/undo`, { method: 'POST' });
    expect([undo.status, undo.body.state]).toEqual([202, 'running']);
    expect(await ended(host, body.id)).toMatchObject({
      state: 'undone',
      undo: { removed: cancelled.result!.created, kept: 0 },
    });
    expect(
      await count(host, "SELECT count(*) FROM customer WHERE search_text LIKE '%stopped.%' AND deleted_at IS NULL"),
    ).toBe(0);
    expect((await host.api<Refusal>(`/v1/operations/${body.id}/undo`, { method: 'POST' })).body.code).toBe(
      'OPERATION_FINISHED',
    );
  });

  it('leaves customers that were used since, and says why', async () => {
    const { id } = await imported(host, people(8, 'used'));
    const created = await Promise.all(
      Array.from({ length: 8 }, (_, index) => customerNamed(host, `used.${index}@example.com`)),
    );
    const [edited, survivor, absorbed, requester, noted, deleted] = created as [
      CustomerBody,
      CustomerBody,
      CustomerBody,
      CustomerBody,
      CustomerBody,
      CustomerBody,
      ...CustomerBody[],
    ];
    const done = [
      await host.api(`/v1/customers/${edited.id}`, {
        method: 'PATCH',
        body: { tags: ['kept'] },
        headers: { 'if-match': '*' },
      }),
      await host.api('/v1/customers/merge', { body: { survivorId: survivor.id, absorbedId: absorbed.id } }),
      await host.api('/v1/tickets', { body: { subject: 'Where is my order?', requesterId: requester.id } }),
      await host.api(`/v1/customers/${deleted.id}`, { method: 'DELETE', headers: { 'if-match': '*' } }),
    ];
    expect(done.map(({ status }) => status)).toEqual([200, 201, 201, 204]);
    const cookie = await browserOf(host, administrator());
    expect(
      (
        await host.api(`/v1/customers/${noted.id}/notes`, {
          body: { body: 'Called back' },
          token: null,
          headers: { cookie },
        })
      ).status,
    ).toBe(201);

    await host.api(`/v1/operations/${id}/undo`, { method: 'POST' });
    expect(await ended(host, id)).toMatchObject({ state: 'undone', undo: { removed: 2, kept: 5 } });
    expect((await rowErrors(host, id)).map(({ row, code }) => [row, code]).sort()).toEqual([
      [2, 'UNDO_KEPT_CHANGED'],
      [3, 'UNDO_KEPT_MERGED'],
      [4, 'UNDO_KEPT_MERGED'],
      [5, 'UNDO_KEPT_TICKETS'],
      [6, 'UNDO_KEPT_NOTES'],
    ]);
    expect((await host.api(`/v1/customers/${edited.id}`)).status).toBe(200);
    expect((await host.api<Refusal>(`/v1/customers/${created[7]!.id}`)).body.code).toBe('CUSTOMER_DELETED');
    expect((await host.api(`/v1/customers/${created[7]!.id}/restore`, { method: 'POST' })).status).toBe(200);
  });

  it('knows no operation that does not exist', async () => {
    for (const id of ['nonsense', '01890a5d-ac96-774b-bcce-b302099a8057'])
      expect((await host.api<Refusal>(`/v1/operations/${id}`)).body.code).toBe('OPERATION_NOT_FOUND');
  });
});

const datasets = path.resolve(process.env['TESSERA_SHARED'] ?? '../shared', 'datasets');

describe('public datasets', () => {
  if (!existsSync(datasets)) {
    it('are absent here: set TESSERA_SHARED to the folder that holds datasets', () => {
      process.stderr.write(`No public datasets at ${datasets}: none were imported.\n`);
      expect(existsSync(datasets)).toBe(false);
    });
    return;
  }

  it.each([
    ['febrl/dataset1.csv', 1_000, 997],
    ['splink/fake_1000.csv', 1_000, 950],
    ['senzing/customers.csv', 120, 118],
    ['senzing/reference.csv', 22, 22],
    ['senzing/watchlist.csv', 17, 17],
  ])('%s arrives without a mapping: every row is a customer or has its reason', async (file, rows, least) => {
    const { id, result } = await imported(host, readFileSync(path.join(datasets, file)), {
      filename: path.basename(file),
    });
    expect(result!.created + result!.failed).toBe(rows);
    expect(result!.created).toBeGreaterThanOrEqual(least);
    expect(new Set((await rowErrors(host, id)).map(({ row }) => row)).size).toBe(result!.failed);
  });

  it.each(['senzing/actual_truthset_key.csv', 'splink/fake_1000_labels.csv'])(
    '%s holds no customers and is refused',
    async (file) => {
      expect((await sendFile<Refusal>(host, readFileSync(path.join(datasets, file)))).body.code).toBe(
        'IMPORT_MAPPING_INVALID',
      );
    },
  );
});

/** Sends a request as bytes and returns the answer as text, however early it comes. */
function rawRequest(head: string, body: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
      if (answer.includes('"requestId"')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.write(`${head}Host: x\r\nAuthorization: Bearer ${host.operatorToken}\r\nContent-Type: text/csv\r\n\r\n`);
    for (const part of body) socket.write(part);
  });
}

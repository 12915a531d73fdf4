import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleCsv } from '../csv/csv-sample.js';
import { suggestTargets } from './suggest-targets.js';

function suggest(csv: string): Record<string, string | null> {
  const { columns } = sampleCsv(csv, { whole: true });
  const targets = suggestTargets(columns);
  return Object.fromEntries(columns.map(({ name }, index) => [name, targets[index] ?? null]));
}

const guessed = (header: string): (string | null)[] => Object.values(suggest(`${header}\n`));

describe('suggestTargets', () => {
  it('knows column names in English, German, French, Spanish and Chinese', () => {
    expect(guessed('First Name,Last Name,E-Mail,Phone,Date of Birth,Street,City,State,ZIP,Country,Tags')).toEqual([
      'name.given',
      'name.family',
      'email',
      'phone',
      'birthDate',
      'address.line1',
      'address.city',
      'address.region',
      'address.postalCode',
      'address.country',
      'tags',
    ]);
    expect(
      guessed(
        'Kundennummer;Vorname;Nachname;E-Mail-Adresse;Telefon (privat);Geburtsdatum;Straße;Hausnummer;PLZ;Ort;Land',
      ),
    ).toEqual([
      'externalId:kundennummer',
      'name.given',
      'name.family',
      'email',
      'phone',
      'birthDate',
      'address.line1',
      'address.line1',
      'address.postalCode',
      'address.city',
      'address.country',
    ]);
    expect(guessed('Prénom;Nom;Courriel;Téléphone portable;Date de naissance;Rue;Code postal;Ville;Pays')).toEqual([
      'name.given',
      'name.family',
      'email',
      'phone',
      'birthDate',
      'address.line1',
      'address.postalCode',
      'address.city',
      'address.country',
    ]);
    expect(
      guessed(
        'Nombre;Apellidos;Correo electrónico;Teléfono móvil;Fecha de nacimiento;Dirección;Código postal;Ciudad;Provincia;País',
      ),
    ).toEqual([
      'name.given',
      'name.family',
      'email',
      'phone',
      'birthDate',
      'address.line1',
      'address.postalCode',
      'address.city',
      'address.region',
      'address.country',
    ]);
    expect(guessed('客户编号,姓名,手机号码,电子邮箱,出生日期,地址,城市,邮编,国家')).toEqual([
      'externalId:客户编号',
      'name.full',
      'phone',
      'email',
      'birthDate',
      'address.line1',
      'address.city',
      'address.postalCode',
      'address.country',
    ]);
    expect(guessed('firstName,lastName,emailAddress,mobilePhone')).toEqual([
      'name.given',
      'name.family',
      'email',
      'phone',
    ]);
  });

  it('tells a full name from a family name by the columns beside it', () => {
    expect(guessed('Name;Vorname')).toEqual(['name.family', 'name.given']);
    expect(guessed('Name;E-Mail')).toEqual(['name.full', 'email']);
    expect(guessed('Nom;Courriel')).toEqual(['name.full', 'email']);
    expect(guessed('Nombre;Correo')).toEqual(['name.full', 'email']);
  });

  it('believes the values more than the name', () => {
    expect(suggest('type,name\nVisa,Ada\nMaster,Bob\n').type).toBeNull();
    expect(suggest('type,name\nPerson,Ada\nCompany,Bob Ltd\n').type).toBe('kind');
    expect(suggest('email,contact details\nyes,ada@example.com\nno,bob@example.com\n')).toEqual({
      email: null,
      'contact details': 'email',
    });
  });

  it('takes no column about a contact for the contact, and no id of a group for the id of the customer', () => {
    expect(guessed('email opt in,phone_type,email_status')).toEqual([null, null, null]);
    const rows = Array.from({ length: 20 }, (_, index) => `${index},${index % 3}`).join('\n');
    expect(suggest(`customer_id,household_id\n${rows}\n`)).toEqual({
      customer_id: 'externalId:customer_id',
      household_id: null,
    });
  });
});

const datasets = process.env.TESSERA_SHARED ?? '../shared';

describe('suggestTargets on public datasets', () => {
  const suggestFor = (file: string): Record<string, string | null> => {
    const full = path.resolve(datasets, 'datasets', file);
    const { columns } = sampleCsv(readFileSync(full, 'utf8').slice(0, 65_536), { whole: false });
    const targets = suggestTargets(columns);
    return Object.fromEntries(columns.map(({ name }, index) => [name, targets[index] ?? null]));
  };

  if (!existsSync(path.resolve(datasets, 'datasets'))) {
    it('are absent here: set TESSERA_SHARED to the folder that holds datasets', () => {
      process.stderr.write(`No public datasets at ${path.resolve(datasets)}: none were checked.\n`);
      expect(existsSync(path.resolve(datasets, 'datasets'))).toBe(false);
    });
    return;
  }

  it('maps febrl', () => {
    expect(suggestFor('febrl/dataset1.csv')).toEqual({
      rec_id: 'externalId:rec_id',
      given_name: 'name.given',
      surname: 'name.family',
      street_number: 'address.line1',
      address_1: 'address.line1',
      address_2: 'address.line2',
      suburb: 'address.city',
      postcode: 'address.postalCode',
      state: 'address.region',
      date_of_birth: 'birthDate',
      soc_sec_id: 'externalId:soc_sec_id',
    });
  });

  it('maps splink', () => {
    expect(suggestFor('splink/fake_1000.csv')).toEqual({
      unique_id: 'externalId:unique_id',
      first_name: 'name.given',
      surname: 'name.family',
      dob: 'birthDate',
      city: 'address.city',
      email: 'email',
      cluster: null,
    });
  });

  it('maps senzing, with its organisations and identity numbers', () => {
    expect(suggestFor('senzing/customers.csv')).toMatchObject({
      DATA_SOURCE: 'tags',
      RECORD_ID: 'externalId:record_id',
      PRIMARY_NAME_FULL: 'name.full',
      PRIMARY_NAME_ORG: 'name.full',
      NATIVE_NAME_FULL: 'name.full',
      SECONDARY_NAME_ORG: 'name.full',
      PRIMARY_NAME_FIRST: 'name.given',
      PRIMARY_NAME_MIDDLE: 'name.given',
      PRIMARY_NAME_LAST: 'name.family',
      DATE_OF_BIRTH: 'birthDate',
      SSN_NUMBER: 'externalId:ssn_number',
      EMAIL_ADDRESS: 'email',
      PHONE_NUMBER: 'phone',
      PHONE_TYPE: null,
      ADDR_FULL: 'address.line1',
      ADDR_CITY: 'address.city',
      ADDR_COUNTRY: 'address.country',
      RECORD_TYPE: 'kind',
      GENDER: null,
      STATUS: null,
    });
  });

  it('maps pseudopeople', () => {
    expect(suggestFor('pseudopeople/decennial_census.csv')).toMatchObject({
      __index_level_0__: 'externalId:index_level_0',
      simulant_id: 'externalId:simulant_id',
      household_id: null,
      first_name: 'name.given',
      middle_initial: 'name.given',
      last_name: 'name.family',
      date_of_birth: 'birthDate',
      copy_date_of_birth: null,
      street_number: 'address.line1',
      street_name: 'address.line1',
      unit_number: 'address.line2',
      zipcode: 'address.postalCode',
      city: 'address.city',
      state: 'address.region',
      guardian_1: null,
      age: null,
      year: null,
    });
  });
});

import { ORGANISATION_HEADERS } from './header.js';
import type { FixedTarget } from './target.js';

type Named = Exclude<FixedTarget, 'ignore'>;

/** Column names in English, German, French, Spanish and Chinese (and of some well-known exports) by what they hold, as header keys. */
const WORDS: Readonly<Record<Named, string>> = {
  'name.full': `name full_name fullname display_name customer_name contact_name client_name customer client person contact name_full primary_name_full primary_name native_name native_name_full local_name
    kunde kundenname vollstandiger_name vor_und_nachname ansprechpartner nom_complet nom_client nom_et_prenom nombre_completo nombre_y_apellidos cliente
    姓名 名称 客户 客户名称 客户姓名 联系人 全名 ${[...ORGANISATION_HEADERS].join(' ')}`,
  'name.given': `given_name given_names first_name firstname forename givenname christian_name first middle_name middle_initial middle name_first name_middle
    vorname vornamen rufname zweiter_vorname prenom prenoms deuxieme_prenom nombre nombres primer_nombre segundo_nombre 名 名字`,
  'name.family': `surname last_name lastname family_name familyname last name_last nachname familienname zuname nom nom_de_famille nom_famille
    apellido apellidos primer_apellido segundo_apellido 姓 姓氏`,
  email: `email e_mail email_address e_mail_address mail mail_address mailadresse emailadresse e_mail_adresse courriel adresse_email adresse_mail adresse_e_mail
    correo correo_electronico email_personal 邮箱 电子邮件 电子邮箱 电邮 邮件 邮箱地址`,
  phone: `phone phone_number phonenumber telephone telephone_number tel mobile mobile_phone mobile_number cell cell_phone cellphone work_phone home_phone business_phone office_phone
    telefon telefonnummer telefon_nr tel_nr rufnummer festnetz handy handynummer mobil mobilnummer mobiltelefon telefon_privat telefon_geschaftlich
    telephone_portable telephone_fixe portable numero_de_telephone telefono telefono_movil movil celular 电话 手机 手机号 手机号码 电话号码 联系电话 联系方式`,
  birthDate: `birth_date birthdate date_of_birth dateofbirth dob birthday born geburtsdatum geburtstag geb_datum geboren_am date_de_naissance date_naissance naissance
    fecha_de_nacimiento fecha_nacimiento nacimiento 出生日期 生日 出生年月 出生年月日`,
  'address.line1': `address address_1 address_line address_line_1 address1 addressline1 line1 line_1 full street street_1 street_address street_name street_number street_no house_number house_no
    full_address postal_address addr addr_full addr_line1 addr_line_1 strasse strasse_nr strasse_hausnummer strasse_und_hausnummer hausnummer hausnr haus_nr hnr anschrift
    adresse adresse_1 rue voie numero_rue numero_voie direccion direccion_1 calle domicilio numero numero_exterior 地址 详细地址 街道 街道地址 联系地址`,
  'address.line2': `address_2 address2 address_line_2 addressline2 line2 line_2 street_2 address_3 address_line_3 line3 suite apartment apt unit unit_number floor flat
    addr_line2 addr_line_2 adresszusatz zusatz complement complement_adresse complement_d_adresse adresse_2 direccion_2 piso 楼层 门牌号`,
  'address.city': `city town suburb locality municipality addr_city ort stadt wohnort ville commune localite ciudad localidad municipio poblacion 城市 市 所在城市`,
  'address.region': `state province region county state_province addr_state bundesland kanton departement provincia estado comunidad_autonoma 省 省份 州 地区`,
  'address.postalCode': `zip zipcode zip_code postcode post_code postal_code postalcode addr_postal_code plz postleitzahl code_postal cp codigo_postal 邮编 邮政编码`,
  'address.country': `country country_code country_name nation addr_country land staat pays pais 国家 国家地区`,
  kind: `kind type record_type customer_type client_type entity_type contact_type kundentyp kundenart typ type_client type_de_client tipo tipo_cliente tipo_de_cliente 类型 客户类型`,
  tags: `tags tag labels label groups group segment segments data_source source schlagworte schlagworter gruppe gruppen etiquettes etiquetas grupo grupos 标签 分组`,
};

const BY_KEY = new Map(
  Object.entries(WORDS).flatMap(([target, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, target as Named] as const),
  ),
);

/** What a column of this key holds, by its name alone. */
export const targetByName = (key: string): Named | null => BY_KEY.get(key) ?? null;

const RECORD_ID = new Set(
  `id uid uuid index index_level_0 unique_id rec_id record_id row_id customer_id customer_no customer_number client_id client_no contact_id person_id user_id member_id membership_no
  membership_number account_id account_no account_number external_id key customer_key kundennummer kunden_nr kundennr kunden_id kundennr mitgliedsnummer
  numero_client no_client id_client numero_de_cliente id_cliente 编号 客户编号 客户id 会员号 会员编号`.split(/\s+/),
);

const IDENTITY_NUMBER =
  /^(?:ssn|soc_sec|social_security|passport|national_id|nationalid|tax_id|vat|vat_id|lei|drivers?_licen[cs]e|identity_card|personalausweis|steuer|ust_id|siret|siren|dni|nif|nie|身份证|护照)(?:_?(?:id|no|nr|number|nummer|num|号|号码))?$/;

/** True for the name of a column that says which record of the other system a row is. */
export const namesRecord = (key: string): boolean => RECORD_ID.has(key);

const GROUP_WORDS =
  /household|family|group|cluster|parent|guardian|manager|owner|company|organi[sz]ation|store|campaign|batch|order|ticket|invoice|product|region|country|city|event/;

/** True for any other `…_id`, unless it names a group that the customer belongs to or something that it bought. */
export const namesOtherId = (key: string): boolean => /[^_]_id$/.test(key) && !GROUP_WORDS.test(key);

/** True for the name of a number that an authority gave to one person or organisation, such as a passport or tax number. */
export const namesIdentity = (key: string): boolean => IDENTITY_NUMBER.test(key);

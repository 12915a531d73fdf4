import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const english: LanguageWords = {
  code: 'en',
  weight: 24,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Abigail Adaeze Amelia Amina Anne Beatrice Bridget Caitlin Catherine Charlotte Chloe Deborah Dorothy Eleanor Elizabeth
      Emily Esther Fiona Florence Frances Grace Hannah Harriet Helen Imogen Isla Jennifer Jessica Judith Katherine Laura
      Leah Lucy Margaret Megan Naomi Niamh Nicola Olivia Pamela Patricia Priya Rachel Rebecca Rosalind Ruth Samantha
      Siobhan Susan Tamika Victoria Winifred Yasmin Zoe`),
    male: names(`
      Aaron Adam Alexander Andrew Anthony Arthur Benjamin Callum Charles Christopher Colin Connor Daniel David Declan
      Desmond Edward Elijah Finn Frederick George Gregory Harold Henry Hugh Isaac Jack James Jonathan Joseph Joshua Kwame
      Lawrence Leonard Liam Malcolm Marcus Matthew Michael Nathaniel Nicholas Oliver Oscar Patrick Peter Philip Raymond
      Richard Robert Samuel Stephen Theodore Thomas Timothy William`),
    family: familyNames(`
      Abbott Adeyemi Aldridge Anderson Ashworth Bailey Barlow Bennett Blackwood Boateng Brennan Campbell Carmichael Carter
      Chambers Clarke Coleman Cooper Crawford Cunningham Dalton Davies Donnelly Doyle Eastwood Edwards Ellison Fairbanks
      Ferguson Fletcher Gallagher Gibson Greenwood Griffiths Hargreaves Harrison Hawkins Hayes Holloway Hughes Ingram
      Jackson Jennings Johnson Kavanagh Kendrick Lambert Langley Lawson Lockwood MacDonald Marsh McKenna Mitchell Montgomery
      Moore Murray Nakamura Newton Nwosu O'Brien O'Sullivan Osborne Parker Patel Pemberton Quinn Radcliffe Reynolds
      Richardson Robinson Sanderson Shepherd Sinclair Stanton Sutherland Thornton Turner Underwood Vance Wainwright Walker
      Watkins Whitaker Williams Winslow Wright Yates`),
    nicknames: nicknames(`
      Abigail=Abby Alexander=Alex Andrew=Andy Anthony=Tony Benjamin=Ben Catherine=Cathy Charles=Charlie Christopher=Chris
      Daniel=Dan David=Dave Deborah=Debbie Dorothy=Dot Edward=Ted Eleanor=Ellie Elizabeth=Liz Frances=Fran Frederick=Fred
      Gregory=Greg Harold=Harry James=Jim Jennifer=Jen Jessica=Jess Jonathan=Jon Joseph=Joe Joshua=Josh Katherine=Kate
      Lawrence=Larry Leonard=Len Margaret=Maggie Matthew=Matt Michael=Mike Nathaniel=Nate Nicholas=Nick Pamela=Pam
      Patricia=Pat Patrick=Paddy Philip=Phil Rebecca=Becky Richard=Rick Robert=Bob Samantha=Sam Samuel=Sam Stephen=Steve
      Susan=Sue Theodore=Theo Thomas=Tom Timothy=Tim Victoria=Vicky William=Bill Winifred=Winnie`),
  },
  organisations: {
    brands: names(`
      Amberfield Beacon_Hill Brackenbury Cobblestone Copper_Kettle Cranmere Elder_&_Finch Fernbank Foxglove Greyfriars
      Half_Moon Hawthorn_Lane Kestrel Larkspur Mill_Race North_Quay Oakhurst Pebble_Bay Quarterdeck Redwood_Row Saltmarsh
      Silver_Birch Stonecrop Thistledown Tideway Wildgrove Windrush Yarrow`),
    trades: names(`
      Bakery Bookshop Brewing Cafe Catering Ceramics Coworking Dental_Practice Design_Studio Furniture Guest_House
      Landscaping Law Logistics Primary_School Software Theatre Veterinary_Clinic`),
    form: '{brand} {trade}',
    legalForms: ['{name} Ltd', '{name} Inc.', '{name} LLC', '{name} Limited'],
  },
  mailDomains: ['example.com', 'example.org', 'example.net', 'inbox.example', 'mailbox.example', 'post.example'],
  countries: [
    {
      code: 'US',
      weight: 45,
      cities: cities(`
        Portland | OR | 972##
        Seattle | WA | 981##
        Denver | CO | 802##
        Minneapolis | MN | 554##
        Chicago | IL | 606##
        Columbus | OH | 432##
        Brooklyn | NY | 112##
        Boston | MA | 021##
        Pittsburgh | PA | 152##
        Baltimore | MD | 212##
        Raleigh | NC | 276##
        Atlanta | GA | 303##
        Austin | TX | 787##
        Tucson | AZ | 857##
        Sacramento | CA | 958##
        San Diego | CA | 921##
        Nashville | TN | 372##
        Madison | WI | 537##`),
      addressForms: ['{number} {street}', '{number}{flat} {street}', '{number} {street}|Apt {flat}'],
      streets: lines(`
        Wren Hollow Road
        Cinder Creek Drive
        Old Orchard Turn
        Bluebell Terrace
        Tannery Street
        Copperline Avenue
        Paper Mill Lane
        Harvester Way
        Juniper Ridge Court
        Lantern Street
        Millwright Avenue
        Saddleback Drive
        Sugarberry Lane
        Towpath Road
        Wagon Wheel Court
        Winterberry Street`),
    },
    {
      code: 'GB',
      weight: 34,
      cities: cities(`
        Leeds | West Yorkshire | LS# #@@
        Bristol | - | BS# #@@
        Norwich | Norfolk | NR# #@@
        Sheffield | South Yorkshire | S1# #@@
        Edinburgh | - | EH# #@@
        Glasgow | - | G1# #@@
        Cardiff | - | CF1# #@@
        Brighton | East Sussex | BN# #@@
        Manchester | - | M1# #@@
        London | - | SE1# #@@
        London | - | N1# #@@
        York | North Yorkshire | YO1# #@@
        Exeter | Devon | EX# #@@`),
      addressForms: ['{number} {street}', 'Flat {flat}|{number} {street}'],
      streets: lines(`
        Applegarth Road
        Bellmaker Street
        Candlewick Row
        Cooper's Yard
        Ferryman Lane
        Gooseberry Hill
        Haymeadow Crescent
        Kiln Bank
        Lapwing Close
        Loom Street
        Nailmakers Lane
        Old Rope Walk
        Penny Lock Road
        Sparrow Gardens
        Whinberry Avenue`),
    },
    {
      code: 'IE',
      weight: 8,
      cities: cities(`
        Dublin | County Dublin | D0# @#@#
        Cork | County Cork | T12 @#@#
        Galway | County Galway | H91 @#@#
        Limerick | County Limerick | V94 @#@#`),
      addressForms: ['{number} {street}', 'Apartment {flat}|{number} {street}'],
      streets: lines(`
        Barley Quay
        Currach Road
        Heron's Walk
        Linen Street
        Saddler's Lane
        Turlough Park`),
    },
    {
      code: 'CA',
      weight: 7,
      cities: cities(`
        Toronto | ON | M5@ #@#
        Vancouver | BC | V6@ #@#
        Halifax | NS | B3@ #@#
        Ottawa | ON | K1@ #@#`),
      addressForms: ['{number} {street}', '{number} {street}|Unit {flat}'],
      streets: lines(`
        Birchbark Road
        Canoe Landing Drive
        Loonwater Street
        Maple Sugar Lane
        Snowgoose Avenue
        Trapper Street`),
    },
    {
      code: 'AU',
      weight: 6,
      cities: cities(`
        Melbourne | VIC | 30##
        Brisbane | QLD | 40##
        Adelaide | SA | 50##
        Hobart | TAS | 70##
        Newcastle | NSW | 230#`),
      addressForms: ['{number} {street}', 'Unit {flat}|{number} {street}'],
      streets: lines(`
        Bottlebrush Street
        Drover Road
        Galah Parade
        Ironbark Lane
        Kurrajong Avenue
        Shearers Way`),
    },
  ],
};

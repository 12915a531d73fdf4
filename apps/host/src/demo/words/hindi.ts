import { cities, familyNames, lines, names, type LanguageWords } from '../language.js';

export const hindi: LanguageWords = {
  code: 'hi',
  weight: 5,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      अंजलि=Anjali अदिति=Aditi अनीता=Anita अर्चना=Archana आरती=Aarti इंदु=Indu कविता=Kavita काव्या=Kavya किरण=Kiran गीता=Geeta
      ज्योति=Jyoti दीपिका=Deepika दिव्या=Divya नेहा=Neha निशा=Nisha पूजा=Pooja प्रिया=Priya प्रीति=Preeti मीना=Meena मीरा=Meera
      राधा=Radha रेखा=Rekha ऋतु=Ritu लक्ष्मी=Lakshmi विद्या=Vidya शालिनी=Shalini शिल्पा=Shilpa श्वेता=Shweta सरिता=Sarita
      सीमा=Seema सुनीता=Sunita स्नेहा=Sneha`),
    male: names(`
      अजय=Ajay अनिल=Anil अमित=Amit अर्जुन=Arjun अशोक=Ashok आदित्य=Aditya करण=Karan गौरव=Gaurav जतिन=Jatin दिनेश=Dinesh
      दीपक=Deepak नवीन=Naveen निखिल=Nikhil पंकज=Pankaj प्रकाश=Prakash मनोज=Manoj मुकेश=Mukesh मोहन=Mohan रवि=Ravi राकेश=Rakesh
      राजेश=Rajesh राहुल=Rahul रोहित=Rohit विकास=Vikas विजय=Vijay विवेक=Vivek संजय=Sanjay संदीप=Sandeep सुनील=Sunil
      सुरेश=Suresh हरीश=Harish हिमांशु=Himanshu`),
    family: familyNames(`
      अग्रवाल=Agarwal अरोड़ा=Arora उपाध्याय=Upadhyay कपूर=Kapoor कुलकर्णी=Kulkarni खन्ना=Khanna गर्ग=Garg गुप्ता=Gupta
      चतुर्वेदी=Chaturvedi चौधरी=Chaudhary चौहान=Chauhan जैन=Jain जोशी=Joshi ठाकुर=Thakur त्रिपाठी=Tripathi त्यागी=Tyagi
      दुबे=Dubey देसाई=Desai द्विवेदी=Dwivedi नायर=Nair पटेल=Patel पांडे=Pandey बंसल=Bansal भट्ट=Bhatt भाटिया=Bhatia
      मल्होत्रा=Malhotra मिश्रा=Mishra मेहता=Mehta यादव=Yadav रस्तोगी=Rastogi राठौर=Rathore रावत=Rawat वर्मा=Verma
      व्यास=Vyas शर्मा=Sharma शुक्ला=Shukla श्रीवास्तव=Srivastava सक्सेना=Saxena सिंह=Singh सेठी=Sethi सोलंकी=Solanki`),
    nicknames: {},
  },
  organisations: {
    brands: names(`
      सूर्योदय=Suryoday नीलकमल=Neelkamal गुलमोहर=Gulmohar चाँदनी=Chandni हरियाली=Hariyali अमलतास=Amaltas संगम=Sangam
      मयूर=Mayur दीपशिखा=Deepshikha अमृत=Amrit`),
    trades: names(`
      ट्रेडर्स=Traders डेंटल_क्लिनिक=Dental_Clinic पब्लिक_स्कूल=Public_School पुस्तक_भंडार=Books प्रिंटर्स=Printers
      फर्नीचर=Furniture बेकरी=Bakery भोजनालय=Bhojanalay मिष्ठान्न=Sweets लॉजिस्टिक्स=Logistics सॉफ़्टवेयर=Software होटल=Hotel`),
    form: '{brand} {trade}',
    legalForms: ['{name} प्रा. लि.', '{name} लिमिटेड', '{name} एंड संस', '{name} एलएलपी'],
  },
  mailDomains: ['example.com', 'example.org', 'dak.example', 'patra.example'],
  countries: [
    {
      code: 'IN',
      weight: 100,
      cities: cities(`
        नई दिल्ली | दिल्ली | 1100##
        मुंबई | महाराष्ट्र | 4000##
        पुणे | महाराष्ट्र | 4110##
        जयपुर | राजस्थान | 3020##
        लखनऊ | उत्तर प्रदेश | 2260##
        वाराणसी | उत्तर प्रदेश | 2210##
        भोपाल | मध्य प्रदेश | 4620##
        इंदौर | मध्य प्रदेश | 4520##
        पटना | बिहार | 8000##
        अहमदाबाद | गुजरात | 3800##
        चंडीगढ़ | चंडीगढ़ | 1600##`),
      addressForms: [
        'मकान नं. {number}, {street}',
        'फ़्लैट {floor}0{floor}, {number} {street}',
        '{number}, {street}|तल {floor}',
      ],
      streets: lines(`
        मोर बाग मार्ग
        चंदन वाटिका रोड
        नीम छाया गली
        पुरानी बावड़ी मार्ग
        कमल ताल रोड
        बुनकर गली
        आम्रकुंज मार्ग
        घंटी वाली गली
        सरस विहार
        शहतूत लेन`),
    },
  ],
};

import { cities, familyNames, lines, names, type LanguageWords } from '../language.js';

export const japanese: LanguageWords = {
  code: 'ja',
  weight: 5,
  names: {
    order: 'family-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      愛=Ai 彩=Aya 綾香=Ayaka 恵美=Emi 花子=Hanako 遥=Haruka 陽菜=Hina 和子=Kazuko 恵子=Keiko 桐子=Kiriko 久美子=Kumiko
      真理子=Mariko 芽衣=Mei 美咲=Misaki 美穂=Miho 美由紀=Miyuki 桃子=Momoko 七海=Nanami 直美=Naomi 奈緒=Nao 紀子=Noriko
      玲奈=Reina 理恵=Rie 沙織=Saori 咲良=Sakura 幸子=Sachiko 千尋=Chihiro 智子=Tomoko 裕子=Yuko 結衣=Yui 優花=Yuka 由美=Yumi`),
    male: names(`
      明=Akira 大輔=Daisuke 大樹=Daiki 英樹=Hideki 浩=Hiroshi 弘樹=Hiroki 一郎=Ichiro 淳=Jun 海斗=Kaito 和也=Kazuya
      健=Ken 健太=Kenta 健一=Kenichi 浩二=Koji 誠=Makoto 雅人=Masato 正樹=Masaki 直樹=Naoki 修=Osamu 蓮=Ren 亮=Ryo 翔太=Shota
      慎一=Shinichi 聡=Satoshi 隆=Takashi 拓也=Takuya 哲也=Tetsuya 徹=Toru 翼=Tsubasa 優斗=Yuto 裕太=Yuta 陽一=Yoichi`),
    family: familyNames(`
      佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto 中村=Nakamura 小林=Kobayashi
      加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki 山口=Yamaguchi 松本=Matsumoto 井上=Inoue 木村=Kimura 清水=Shimizu
      林=Hayashi 斎藤=Saito 山崎=Yamazaki 森=Mori 池田=Ikeda 橋本=Hashimoto 阿部=Abe 石川=Ishikawa 前田=Maeda 藤田=Fujita
      小川=Ogawa 岡田=Okada 後藤=Goto 長谷川=Hasegawa 村上=Murakami 近藤=Kondo 石井=Ishii 坂本=Sakamoto 遠藤=Endo 青木=Aoki
      藤井=Fujii 西村=Nishimura 福田=Fukuda 太田=Ota 三浦=Miura 岡本=Okamoto 松田=Matsuda 中川=Nakagawa 原田=Harada 小野=Ono`),
    nicknames: {},
  },
  organisations: {
    brands: names(`
      青空=Aozora 若葉=Wakaba 月見=Tsukimi 白樺=Shirakaba 海辺=Umibe 木漏れ日=Komorebi 山彦=Yamabiko 銀杏=Ginnan 夕凪=Yunagi
      小春=Koharu 千鳥=Chidori 朝霧=Asagiri`),
    trades: names(`
      印刷=Printing 運輸=Transport 温泉旅館=Onsen_Inn 花店=Flowers 建築設計=Architects 工房=Studio 喫茶店=Coffee_House
      歯科=Dental 書房=Books 食堂=Diner 製菓=Confectionery 動物病院=Animal_Hospital`),
    form: '{brand}{trade}',
    legalForms: ['株式会社{name}', '{name}株式会社', '有限会社{name}', '合同会社{name}'],
  },
  mailDomains: ['example.com', 'example.org', 'tegami.example', 'yubin.example'],
  countries: [
    {
      code: 'JP',
      weight: 100,
      cities: cities(`
        世田谷区 | 東京都 | 154-00##
        杉並区 | 東京都 | 166-00##
        横浜市中区 | 神奈川県 | 231-00##
        名古屋市千種区 | 愛知県 | 464-00##
        京都市左京区 | 京都府 | 606-80##
        大阪市北区 | 大阪府 | 530-00##
        神戸市灘区 | 兵庫県 | 657-00##
        福岡市中央区 | 福岡県 | 810-00##
        札幌市豊平区 | 北海道 | 062-00##
        仙台市青葉区 | 宮城県 | 980-08##
        金沢市 | 石川県 | 920-09##`),
      addressForms: [
        '{street}{floor}-{flat}-{floor}',
        '{street}{floor}丁目{flat}-{floor}',
        '{street}{floor}-{flat}-{floor}|コーポ若葉 {floor}0{floor}号室',
      ],
      streets: lines(`
        桜見台
        水車小路町
        萩の里
        梅ヶ枝
        月見坂
        若草野
        鶴の丘
        紅葉谷
        菜の花町
        朝日ヶ原`),
    },
  ],
};

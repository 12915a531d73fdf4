import { cities, familyNames, lines, names, type LanguageWords } from '../language.js';

export const chinese: LanguageWords = {
  code: 'zh',
  weight: 8,
  names: {
    order: 'family-first',
    separator: '',
    familyNames: 1,
    female: names(`
      爱玲=Ailing 冰=Bing 春燕=Chunyan 丹=Dan 芳=Fang 桂兰=Guilan 海燕=Haiyan 红梅=Hongmei 慧=Hui 佳怡=Jiayi 佳琪=Jiaqi
      静=Jing 娟=Juan 丽=Li 丽华=Lihua 琳=Lin 玲=Ling 梦瑶=Mengyao 敏=Min 娜=Na 倩=Qian 若曦=Ruoxi 诗涵=Shihan 淑珍=Shuzhen
      思雨=Siyu 婷=Ting 雯=Wen 晓彤=Xiaotong 晓燕=Xiaoyan 欣怡=Xinyi 秀英=Xiuying 雪=Xue 雅婷=Yating 艳=Yan 颖=Ying 雨桐=Yutong
      月=Yue 紫涵=Zihan`),
    male: names(`
      斌=Bin 博文=Bowen 超=Chao 晨=Chen 德华=Dehua 东=Dong 飞=Fei 刚=Gang 国强=Guoqiang 浩=Hao 浩然=Haoran 宏伟=Hongwei
      建国=Jianguo 建军=Jianjun 健=Jian 杰=Jie 俊杰=Junjie 凯=Kai 磊=Lei 亮=Liang 明=Ming 明轩=Mingxuan 鹏=Peng 强=Qiang
      清=Qing 瑞=Rui 少华=Shaohua 涛=Tao 天宇=Tianyu 伟=Wei 文博=Wenbo 小明=Xiaoming 晓东=Xiaodong 旭=Xu 洋=Yang 毅=Yi
      宇航=Yuhang 云=Yun 泽宇=Zeyu 志强=Zhiqiang 志远=Zhiyuan 子轩=Zixuan`),
    family: familyNames(`
      王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 黄=Huang 赵=Zhao 吴=Wu 周=Zhou 徐=Xu 孙=Sun 马=Ma 朱=Zhu 胡=Hu 郭=Guo
      何=He 林=Lin 高=Gao 罗=Luo 郑=Zheng 梁=Liang 谢=Xie 宋=Song 唐=Tang 许=Xu 韩=Han 冯=Feng 邓=Deng 曹=Cao 彭=Peng
      曾=Zeng 肖=Xiao 田=Tian 董=Dong 潘=Pan 袁=Yuan 蔡=Cai 蒋=Jiang 余=Yu 于=Yu 杜=Du 叶=Ye 程=Cheng 魏=Wei 苏=Su 吕=Lü
      丁=Ding 任=Ren 沈=Shen 欧阳=Ouyang 司马=Sima`),
    nicknames: {},
  },
  organisations: {
    brands: names(`
      青禾=Qinghe 云帆=Yunfan 晨曦=Chenxi 木槿=Mujin 远山=Yuanshan 星野=Xingye 松间=Songjian 海棠=Haitang 听雨=Tingyu
      半夏=Banxia 白鹭=Bailu 归园=Guiyuan 知味=Zhiwei 溪谷=Xigu 拾光=Shiguang 朴石=Pushi`),
    trades: names(`
      餐饮=Catering 茶叶=Tea 传媒=Media 动物医院=Animal_Hospital 服饰=Apparel 家具=Furniture 建筑设计=Architecture
      教育=Education 酒店=Hotel 科技=Technology 口腔门诊=Dental 面包房=Bakery 书店=Books 物流=Logistics`),
    form: '{brand}{trade}',
    legalForms: ['{name}有限公司', '{name}有限责任公司', '{name}股份有限公司', '{name}（上海）有限公司'],
  },
  mailDomains: ['example.com', 'example.net', 'youjian.example', 'xinxiang.example'],
  countries: [
    {
      code: 'CN',
      weight: 85,
      cities: cities(`
        北京市朝阳区 | 北京市 | 1000##
        北京市海淀区 | 北京市 | 1000##
        上海市徐汇区 | 上海市 | 2000##
        上海市浦东新区 | 上海市 | 2001##
        广州市天河区 | 广东省 | 5106##
        深圳市南山区 | 广东省 | 5180##
        成都市武侯区 | 四川省 | 6100##
        杭州市西湖区 | 浙江省 | 3100##
        南京市鼓楼区 | 江苏省 | 2100##
        武汉市江汉区 | 湖北省 | 4300##
        西安市雁塔区 | 陕西省 | 7100##
        青岛市市南区 | 山东省 | 2660##
        厦门市思明区 | 福建省 | 3610##`),
      addressForms: [
        '{street}{number}号{floor}单元{floor}0{floor}室',
        '{street}{number}号{floor}栋{flat}室',
        '{street}{number}弄{flat}号',
      ],
      streets: lines(`
        柳絮路
        听松路
        紫藤花街
        望鹤路
        银杏里路
        石榴园路
        半山泉路
        采莲东路
        蒲公英街
        清风渡路
        梧桐影路
        雨花茶街`),
    },
    {
      code: 'TW',
      weight: 15,
      cities: cities(`
        台北市 | 大安區 | 106###
        台中市 | 西屯區 | 407###
        高雄市 | 鼓山區 | 804###`),
      addressForms: ['{street}{number}號', '{street}{number}號{floor}樓'],
      streets: lines(`
        桂花巷
        晴光西路
        稻香街
        海風路`),
    },
  ],
};

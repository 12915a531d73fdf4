import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const chinese: LanguageTexts = {
  personNotes: [
    '希望下午六点以后联系，白天上班不方便接电话。',
    '春天要搬家，新地址确认之前先不要发货。',
    '电话里一起调好了磨豆机的刻度，问题解决，态度很好。',
    '发票只要电子版，包裹里不要放纸质的。',
    '对坚果过敏，赠品里不要放杏仁饼干。',
    '每年春节前会给父母订一份礼盒，一月初记得提醒。',
    '连续两次送货延迟，下一单已给八折，并答应会盯紧第三次。',
    '门铃坏了，请快递直接打手机。',
    '展会上试过拉杆机，很感兴趣，新款上市后请报价。',
    '换成了深烘豆，说浅烘做意式太酸，手冲倒是很好喝。',
    '想参加下一次的品鉴会，已登记两个名额。',
    '听力不太好，尽量用邮件沟通。',
  ],
  organisationNotes: [
    '办公室十来个人，每月大约四公斤豆子，合同到年底。',
    '每张发票必须写采购单号，否则财务会退回来。',
    '只在早上七点到十点收货，之后货梯停用。',
    '考虑给楼上再添一台机器，三月份预算定下来后再联系。',
    '当地水质偏硬，滤芯两个月换一次，不要等三个月。',
    '换了新的对接人，已经把保养计划发过去了。',
  ],
  tickets: [
    {
      from: 'person',
      subject: '订单 {order} 一直没收到',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          '你好，我的订单 {order} 原定周二送到，物流显示“派送中”已经三天了。能帮忙查一下到哪儿了吗？谢谢。\n\n{full}',
        ),
        remarks('快递说分拣到了别的网点，已要求重新给出派送时间。'),
        replies(
          '{full}，您好！\n\n让您久等了，非常抱歉。包裹被误送到了别的网点，快递答应明天送到。如果明天晚上还没收到，我们马上给您补发一份。\n\n{agent}',
        ),
        asks('今天上午收到了，盒子有点压扁，豆子没问题。谢谢你们帮忙跟进！'),
        replies('收到就好，祝您喝得开心！\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: '咖啡机底部漏水',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks('你好，最近每天早上机器下面都有一小滩水。用了一年半，还在保修期吗？我先把电源拔了。\n\n{full}'),
        replies(
          '{full}，您好！\n\n先断电是对的。保修期是两年，可以免费维修。麻烦拍一张机身铭牌（带序列号）的照片发给我们，我们会把免费寄回的面单发给您。\n\n{agent}',
        ),
        asks('照片发过来了，序列号应该看得清。'),
        remarks('基本确定是锅炉密封圈，配件十天左右到货。'),
        replies(
          '看得很清楚，谢谢。应该是锅炉密封圈老化，配件已经订了，寄回面单在另一封邮件里。机器到店后大约一周可以寄还给您。\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: '暑假期间想暂停订阅',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('七月中旬到八月底家里没人，订阅可以先暂停吗？'),
        replies('可以的。已经帮您暂停，下一份会在九月第一周寄出。祝您假期愉快！\n\n{agent}'),
        asks('好的，谢谢，回复真快。'),
      ],
    },
    {
      from: 'organisation',
      subject: '每月 20 公斤的报价',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          '您好：\n\n我们即将开第二家店，预计每月需要 20 公斤左右的意式豆，每周送一次。请问价格如何？有没有最短合作期限？\n\n{contact}\n{full}',
        ),
        remarks('第二家店，按 B 档价格。跟烘焙那边确认周四还有没有配送名额。'),
        replies(
          '{contact}，您好！\n\n恭喜新店开业！附件是每月 20 公斤、每周四配送的报价。没有最短期限，提前四周通知即可。要不要先寄两款样品给您试试？\n\n{agent}',
        ),
        asks('好的，请寄招牌意式和哥伦比亚这两款。价格我们可以接受。'),
        replies('两款样品今天寄出，下周三我给您打电话。\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: '发票 {order} 抬头有误',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks('您好，发票 {order} 用的还是我们以前的公司名称，财务没法入账，麻烦重新开一张。\n\n{contact}'),
        replies('{contact}，您好！\n\n没问题。请确认一下准确的抬头和税号，今天就给您重开。\n\n{agent}'),
        asks('抬头是“{full}”，税号不变。'),
        replies('好的，新发票见附件，原来那张已作废。\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: '除垢灯一直亮着',
      priority: 'normal',
      tags: ['repair'],
      conversation: [
        asks('我用你们的除垢剂除了两次，橙色的灯还是亮着，是哪里做错了吗？'),
        replies(
          '您好！多半不是您的问题：最后一次冲洗必须中途不停，计数才会清零。请把水箱加满，同时按住两个杯量键五秒，让它自己走完。灯灭了吗？\n\n{agent}',
        ),
        asks('灭了！以前水箱一空我就停了。建议说明书里写清楚一点。'),
        replies('谢谢您的建议，下一版说明书会改。\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: '同一订单被扣了两次款',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks('订单 {order} 重复扣款，请尽快退回其中一笔。\n\n{full}'),
        remarks('已核实，四秒内扣了两次。退款已发起。'),
        replies('{full}，您好！\n\n确实重复扣款了，非常抱歉。第二笔刚刚已经退回，一般两个工作日内到账。\n\n{agent}'),
        asks('钱已经到账了，谢谢。'),
      ],
    },
    {
      from: 'person',
      subject: '寄错了，收到的是咖啡粉',
      priority: 'normal',
      tags: ['delivery'],
      conversation: [
        asks('我买的是咖啡豆，收到的却是磨好的粉（订单 {order}）。家里没有滴滤机，用不了。'),
        replies('您好，是我们发错了，实在抱歉。咖啡豆今天补发，咖啡粉不用寄回，可以送给邻居。\n\n{agent}'),
        asks('太客气了，邻居很高兴，谢谢！'),
      ],
    },
  ],
};

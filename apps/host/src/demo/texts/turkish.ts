import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const turkish: LanguageTexts = {
  personNotes: [
    'Saat 17’den sonra aranmak istiyor, gündüz iş yerinde telefona bakamıyor.',
    'Baharda taşınıyor. Yeni adresi onaylayana kadar gönderim yapmayalım.',
    'Değirmenin ayarını telefonda birlikte yaptık, sorun çözüldü. Çok nazik.',
    'Faturaları yalnızca e-posta ile istiyor.',
    'Fındık ve badem alerjisi var, kutuya kurabiye koymayalım.',
    'Her yılbaşında ailesine abonelik hediye ediyor. Kasım sonunda hediye kartını hatırlatalım.',
    'Üst üste iki teslimat gecikti. Bir sonraki siparişte %20 indirim yaptık.',
    'Kapı zili çalışmıyor, kurye cep telefonunu aramalı.',
    'Bir sonraki tadım etkinliğine katılmak istiyor.',
    'Koyu kavruma geçti; açık kavrum espressoda fazla ekşi gelmiş.',
  ],
  organisationNotes: [
    'Ofiste on kişi kadarlar, ayda yaklaşık 4 kg çekirdek. Sözleşme yıl sonuna kadar.',
    'Her faturada sipariş numarası bulunmalı, yoksa muhasebe geri gönderiyor.',
    'Teslimat yalnızca sabah 7 ile 10 arasında.',
    'Üst kat için ikinci bir makine düşünüyorlar. Mart ayında tekrar arayalım.',
    'Su çok kireçli: filtreyi iki ayda bir değiştirelim.',
  ],
  tickets: [
    {
      from: 'person',
      subject: '{order} numaralı siparişim gelmedi',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Merhaba,\n\n{order} numaralı siparişim salı günü gelecekti. Üç gündür “dağıtımda” görünüyor. Nerede olduğunu öğrenebilir misiniz?\n\nTeşekkürler\n{full}',
        ),
        remarks('Paket yanlış depoya gitmiş. Kargodan yeni tarih istendi.'),
        replies(
          'Merhaba {given} {g:Bey|Hanım},\n\nbeklettiğimiz için özür dileriz. Paketiniz yanlış depoya gitmiş, kargo yarın teslim edeceğini bildirdi. Akşama kadar ulaşmazsa hemen yenisini göndereceğiz.\n\nİyi günler\n{agent}',
        ),
        asks('Bu sabah geldi, ilginiz için teşekkür ederim.'),
        replies('Afiyet olsun!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Makine alttan su kaçırıyor',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Merhaba, her sabah makinenin altında küçük bir su birikintisi oluyor. Bir buçuk yıllık. Garantisi devam ediyor mu? Şimdilik fişini çektim.\n\n{full}',
        ),
        replies(
          'Merhaba {given} {g:Bey|Hanım},\n\nfişi çekmekle iyi yapmışsınız. Garanti iki yıl, yani devam ediyor. Seri numarasının bulunduğu etiketin fotoğrafını gönderebilir misiniz? Ücretsiz iade kodunu size ileteceğiz.\n\nİyi günler\n{agent}',
        ),
        asks('Fotoğrafı ekledim, umarım okunuyordur.'),
        remarks('Büyük ihtimalle kazan contası. Parça on gün içinde gelecek.'),
        replies(
          'Gayet iyi okunuyor, teşekkürler. Büyük olasılıkla kazan contası; parçayı sipariş ettik. İade kodu ayrı bir e-posta ile gelecek.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Aboneliğimi yazın durdurmak istiyorum',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Temmuz ortasından ağustos sonuna kadar evde olmayacağız. Aboneliği bu süre için durdurabilir misiniz?'),
        replies(
          'Elbette {given} {g:Bey|Hanım}. Aboneliğiniz durduruldu, bir sonraki paket eylülün ilk haftasında yola çıkacak.\n\nİyi tatiller!\n{agent}',
        ),
        asks('Harika, hızlı cevabınız için teşekkürler.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Aylık 20 kg için fiyat teklifi',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Merhaba,\n\nikinci şubemizi açıyoruz. Ayda yaklaşık 20 kg çekirdek kahveye, haftalık teslimatla ihtiyacımız olacak. Fiyat teklifinizi ve asgari sözleşme süresini öğrenebilir miyiz?\n\nSaygılarımızla\n{contact}\n{full}',
        ),
        remarks('İkinci şube olduğu için B fiyat listesi. Perşembe dağıtımında yer var mı, kavurma ekibine soralım.'),
        replies(
          'Merhaba,\n\nyeni şubeniz hayırlı olsun! Perşembe günleri teslimatla aylık 20 kg için teklifimiz ektedir. Asgari süre yok, yalnızca dört hafta önceden haber vermenizi rica ediyoruz. İki numune gönderelim mi?\n\nSaygılarımla\n{agent}',
        ),
        asks('Memnun oluruz: ev espressosu ve Kolombiya. Fiyat bize uygun.'),
        replies('İki numune de bugün yola çıkıyor. Önümüzdeki çarşamba sizi arayacağım.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Çekirdek yerine öğütülmüş kahve geldi',
      priority: 'normal',
      tags: ['delivery'],
      conversation: [
        asks(
          'Çekirdek kahve sipariş etmiştim, öğütülmüş geldi ({order}). Filtre makinem olmadığı için kullanamıyorum.',
        ),
        replies(
          'Merhaba {given} {g:Bey|Hanım},\n\nhata bizde, kusura bakmayın. Çekirdek paketiniz bugün yola çıkıyor. Öğütülmüş olan sizde kalsın, dilerseniz bir komşunuza hediye edin.\n\n{agent}',
        ),
        asks('Çok incesiniz, komşum çok sevindi.'),
      ],
    },
    {
      from: 'person',
      subject: 'Karttan iki kez çekim yapıldı',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          '{order} numaralı sipariş için kartımdan iki kez para çekildi. Birinin en kısa sürede iade edilmesini rica ediyorum.\n\n{full}',
        ),
        remarks('Doğru, dört saniye arayla iki çekim. İade başlatıldı.'),
        replies(
          'Merhaba {given} {g:Bey|Hanım},\n\nhaklısınız, özür dileriz. İkinci ödeme az önce iade edildi; iki iş günü içinde hesabınızda görünür.\n\n{agent}',
        ),
        asks('Para hesabıma geçti, teşekkür ederim.'),
      ],
    },
  ],
};

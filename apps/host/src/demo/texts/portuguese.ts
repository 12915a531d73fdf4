import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const portuguese: LanguageTexts = {
  personNotes: [
    'Prefere receber ligações no fim da tarde, depois das seis.',
    'Vai mudar de endereço em breve. Não enviar nada até confirmar o novo.',
    'Regulou o moinho com a nossa ajuda por telefone e ficou tudo certo. Muito simpátic{g:o|a}.',
    'Quer receber as faturas só por e-mail.',
    'Tem alergia a nozes e amêndoas: não colocar biscoitos na caixa.',
    'Todo Natal dá uma assinatura de presente aos pais. Oferecer o vale-presente no fim de novembro.',
    'Duas entregas atrasadas seguidas. Demos 20 % no próximo pedido.',
    'Trocou para a torra escura; a clara ficava ácida demais no espresso.',
    'O interfone não funciona, o entregador deve ligar para o celular.',
    'Gostaria de participar da próxima degustação.',
    'Só toma descafeinado. Adorou o novo, da Etiópia.',
  ],
  organisationNotes: [
    'Cerca de dez pessoas no escritório, uns 4 kg por mês. Contrato até o fim do ano.',
    'O número do pedido precisa constar em cada fatura, senão ela é devolvida.',
    'Entregas só entre 7h e 10h da manhã.',
    'Pensando em uma segunda máquina para o andar de cima. Ligar de novo em março.',
    'Pagam sempre no último dia do mês. Não cobrar antes do dia 5.',
    'Água muito dura: trocar o filtro a cada dois meses.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Pedido {order} não chegou',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Bom dia,\n\nmeu pedido {order} deveria ter chegado na terça-feira. O rastreamento diz «saiu para entrega» há três dias. Vocês podem verificar o que aconteceu?\n\nObrigad{g:o|a},\n{full}',
        ),
        remarks('A encomenda foi para o depósito errado. Pedi nova data à transportadora.'),
        replies(
          'Olá, {given}!\n\nDesculpe pela espera. A encomenda foi parar no depósito errado e a transportadora prometeu entregá-la amanhã. Se não chegar até o fim do dia, enviamos outra imediatamente.\n\nUm abraço,\n{agent}',
        ),
        asks('Chegou hoje de manhã. A caixa veio um pouco amassada, mas o café está ótimo. Obrigad{g:o|a}!'),
        replies('Que bom, {given}. Bom café!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Máquina com vazamento',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Olá, toda manhã encontro uma pocinha de água embaixo da máquina. Ela tem um ano e meio. Ainda está na garantia? Por enquanto tirei da tomada.\n\n{full}',
        ),
        replies(
          'Olá, {given}!\n\nFez bem em tirar da tomada. A garantia é de dois anos, então está coberta. Pode nos mandar uma foto da etiqueta com o número de série? Enviaremos um código para a devolução gratuita.\n\nUm abraço,\n{agent}',
        ),
        asks('Segue a foto. Espero que dê para ler.'),
        remarks('Deve ser a vedação da caldeira. A peça demora dez dias.'),
        replies(
          'Dá para ler muito bem, obrigad{a:o|a}. Provavelmente é a vedação da caldeira; a peça já foi pedida e o código de devolução vai em outro e-mail.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Pausar a assinatura nas férias',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Vamos viajar e ficaremos seis semanas fora. É possível pausar a assinatura nesse período?'),
        replies(
          'Claro, {given}! A assinatura está pausada e o próximo pacote sai na semana em que vocês voltarem.\n\nBoas férias!\n{agent}',
        ),
        asks('Perfeito, obrigad{g:o|a} pela rapidez.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Orçamento para 20 kg por mês',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Bom dia,\n\nvamos abrir uma segunda unidade e calculamos cerca de 20 kg de café em grãos por mês, com entrega semanal. Que condições podem oferecer? Existe prazo mínimo?\n\nAtenciosamente,\n{contact}\n{full}',
        ),
        remarks('Segunda unidade: tabela B. Ver com a torrefação se há vaga às quintas.'),
        replies(
          'Bom dia, {contact},\n\nparabéns pela nova unidade! Segue em anexo a nossa proposta para 20 kg por mês, com entrega às quintas-feiras. Não há prazo mínimo, apenas quatro semanas de aviso prévio. Posso enviar duas amostras?\n\nAtenciosamente,\n{agent}',
        ),
        asks('Pode, sim: o espresso da casa e o colombiano. O preço está bom para nós.'),
        replies('As duas amostras saem hoje. Ligo na próxima quarta-feira.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Fatura {order} com nome errado',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Bom dia, a fatura {order} veio com a nossa razão social antiga e a contabilidade não consegue lançá-la. Podem enviar uma corrigida?\n\n{contact}',
        ),
        replies(
          'Bom dia, {contact},\n\ncom certeza. Confirme por favor a razão social exata e enviaremos ainda hoje.\n\n{agent}',
        ),
        asks('É «{full}». O resto dos dados não mudou.'),
        replies('Obrigad{a:o|a}. A fatura corrigida está em anexo; a anterior foi cancelada.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Recebi café moído em vez de grãos',
      priority: 'normal',
      tags: ['delivery'],
      conversation: [
        asks(
          'Pedi café em grãos e veio moído (pedido {order}). Não tenho cafeteira de filtro, então não consigo usar.',
        ),
        replies(
          'Olá, {given}!\n\nO erro foi nosso, desculpe. Um pacote de grãos sai hoje mesmo. Fique com o café moído ou dê a um vizinho.\n\n{agent}',
        ),
        asks('Muito gentil da parte de vocês. A vizinha adorou!'),
      ],
    },
    {
      from: 'person',
      subject: 'Cobrança em dobro',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'Fui cobrad{g:o|a} duas vezes pelo mesmo pedido ({order}). Por favor, devolvam um dos pagamentos o quanto antes.\n\n{full}',
        ),
        remarks('Confirmado: duas cobranças em quatro segundos. Estorno iniciado.'),
        replies(
          'Olá, {given},\n\nvocê tem razão e pedimos desculpas. O segundo pagamento acaba de ser estornado e deve aparecer na sua conta em dois dias úteis.\n\n{agent}',
        ),
        asks('O valor já voltou. Muito obrigad{g:o|a}.'),
      ],
    },
  ],
};

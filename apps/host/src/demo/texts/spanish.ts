import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const spanish: LanguageTexts = {
  personNotes: [
    'Prefiere que le llamemos por la tarde, a partir de las seis.',
    'Se muda en primavera. No enviar nada hasta que confirme la nueva dirección.',
    'Ajustó el molinillo con nuestra ayuda por teléfono y ya funciona. Muy amable.',
    'Quiere las facturas solo por correo electrónico.',
    'Tiene alergia a los frutos secos: no meter galletas de almendra en la caja.',
    'Regala cada Navidad una suscripción a sus padres. Ofrecer la tarjeta regalo a finales de noviembre.',
    'Dos entregas seguidas con retraso. Le dimos un 20 % en el siguiente pedido.',
    'Cambió al tueste oscuro; el claro le resultaba demasiado ácido en espresso.',
    'El portero automático no funciona: que el repartidor llame al móvil.',
    'Le gustaría venir a la próxima cata, si puede ser con acompañante.',
    'Solo toma descafeinado. El nuevo de Etiopía le encantó.',
  ],
  organisationNotes: [
    'Unas diez personas en la oficina, cerca de 4 kg al mes. Contrato hasta final de año.',
    'El número de pedido debe aparecer en cada factura; si no, la devuelven.',
    'Entregas solo de 7 a 10 de la mañana.',
    'Están pensando en una segunda máquina para la planta de arriba. Volver a llamar en marzo.',
    'Pagan siempre el último día del mes. No reclamar antes del día 5.',
    'Agua muy dura: cambiar el filtro cada dos meses.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'No ha llegado el pedido {order}',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Buenos días:\n\nmi pedido {order} tenía que llegar el martes. En el seguimiento pone «en reparto» desde hace tres días. ¿Podrían averiguar dónde está?\n\nGracias,\n{full}',
        ),
        remarks('El paquete fue a un almacén equivocado. Pedida nueva fecha a la mensajería.'),
        replies(
          'Hola, {given}:\n\nsentimos la espera. El paquete acabó en un almacén equivocado y nos aseguran que lo tendrás mañana. Si mañana por la noche no ha llegado, te mandamos otro enseguida.\n\nUn saludo,\n{agent}',
        ),
        asks('Llegó esta mañana. La caja venía algo golpeada, pero el café está perfecto. ¡Gracias!'),
        replies('Nos alegramos mucho, {given}. ¡Que lo disfrutes!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'La cafetera pierde agua',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Hola, cada mañana encuentro un charquito debajo de la cafetera. Tiene año y medio. ¿Sigue en garantía? De momento la he desenchufado.\n\n{full}',
        ),
        replies(
          'Hola, {given}:\n\nhas hecho bien en desenchufarla. Sigue en garantía. ¿Nos puedes mandar una foto de la placa con el número de serie? Te enviaremos una etiqueta para la devolución gratuita.\n\nUn saludo,\n{agent}',
        ),
        asks('Adjunto la foto. Espero que se lea bien.'),
        remarks('Casi seguro la junta de la caldera. La pieza tarda diez días.'),
        replies(
          'Se lee perfectamente, gracias. Lo más probable es que sea la junta de la caldera; la pieza ya está pedida y la etiqueta va en otro correo.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Pausar la suscripción en verano',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Estaremos fuera de mediados de julio a finales de agosto. ¿Pueden pausar la suscripción esas semanas?'),
        replies(
          'Claro que sí, {given}. La suscripción queda en pausa y el próximo paquete sale la primera semana de septiembre.\n\n¡Feliz verano!\n{agent}',
        ),
        asks('Perfecto, gracias por la rapidez.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Presupuesto para 20 kg al mes',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Buenos días:\n\nabrimos un segundo local y calculamos unos 20 kg de café en grano al mes, con entrega semanal. ¿Qué precio nos pueden ofrecer? ¿Hay permanencia?\n\nUn cordial saludo,\n{contact}\n{full}',
        ),
        remarks('Segundo local: tarifa B. Preguntar en el tostadero si queda hueco los jueves.'),
        replies(
          'Buenos días, {contact}:\n\n¡enhorabuena por el nuevo local! Adjunto nuestra oferta de 20 kg al mes con entrega los jueves. No hay permanencia, solo un preaviso de cuatro semanas. ¿Les enviamos dos muestras?\n\nUn cordial saludo,\n{agent}',
        ),
        asks('Encantados: el espresso de la casa y el colombiano. El precio nos parece bien.'),
        replies('Las dos muestras salen hoy. Les llamo el miércoles que viene.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Factura {order} con la razón social antigua',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Hola, la factura {order} lleva nuestra razón social antigua y contabilidad no puede registrarla. ¿Nos envían una corregida, por favor?\n\n{contact}',
        ),
        replies(
          'Hola, {contact}:\n\npor supuesto. Confírmenos la razón social exacta y el NIF y la tendrá hoy mismo.\n\n{agent}',
        ),
        asks('Es «{full}». El NIF es el mismo.'),
        replies('Gracias. Le adjunto la factura corregida; la anterior queda anulada.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'La luz de descalcificar no se apaga',
      priority: 'normal',
      tags: ['repair'],
      conversation: [
        asks('He descalcificado la máquina dos veces y la luz naranja sigue encendida. ¿Qué estoy haciendo mal?'),
        replies(
          'Hola, {given}:\n\nseguramente nada. El contador solo se reinicia si el último aclarado termina sin interrupciones. Llena el depósito hasta arriba, mantén pulsados los dos botones de taza cinco segundos y deja que acabe. ¿Se apaga?\n\n{agent}',
        ),
        asks('¡Se apagó! Yo siempre lo paraba al vaciarse el depósito.'),
        replies('Estupendo. Vamos a explicarlo mejor en el manual.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Cobro duplicado',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'Me han cobrado dos veces el pedido {order}. Necesito que me devuelvan uno de los pagos cuanto antes.\n\n{full}',
        ),
        remarks('Confirmado, dos cargos en cuatro segundos. Devolución iniciada.'),
        replies(
          'Hola, {given}:\n\ntienes razón y lo sentimos mucho. Acabamos de devolver el segundo pago; lo verás en tu cuenta en dos días hábiles.\n\n{agent}',
        ),
        asks('Ya lo tengo en la cuenta. Muchas gracias.'),
      ],
    },
  ],
};

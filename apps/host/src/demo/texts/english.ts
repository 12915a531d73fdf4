import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const english: LanguageTexts = {
  personNotes: [
    'Prefers to be called in the afternoon. Works night shifts and is asleep until about two.',
    'Switched from the light roast to the dark one. Says the light roast was lovely on filter, too sharp as espresso.',
    'Moving in the spring. Asked us to hold the subscription for two weeks until the new address is confirmed.',
    'Very happy with the repair. Said the machine is now quieter than on the day it arrived.',
    'Allergic to nuts. Please never add the almond biscuits that we sometimes put in the box.',
    'Called about the grinder. Turned out the hopper was not locked; we solved it on the phone in five minutes.',
    'Buys a gift subscription for the parents every Christmas. Offer the gift card by the end of November.',
    'Asked for invoices as PDF by e-mail only, no paper in the parcel.',
    'Came by at the trade fair and tried the lever machine. Wants a quote once the new model is out.',
    'The doorbell does not work. Courier should ring the mobile number.',
    'Had two late deliveries in a row. Gave 20 % off the next bag and promised to keep an eye on the third.',
    'Writes reviews for a local coffee blog. Fair, but picky about roast dates.',
    'Hard of hearing: e-mail rather than phone, please.',
    'Would like to join a tasting evening. Put on the list for the next one.',
  ],
  organisationNotes: [
    'Twelve people in the office, about 4 kg of beans a month. Contract runs until the end of the year.',
    'Invoices have to carry their purchase order number, otherwise accounting sends them back.',
    'Deliveries only between 7 and 10 a.m.; the loading bay is closed after that.',
    'Considering a second machine for the upper floor. Call again after the budget round in March.',
    'Pays on the last day of the month, always. No reminder needed before the 5th.',
    'New contact since the summer. Introduced ourselves and sent the maintenance plan.',
    'They want compostable packaging for everything. Sent samples of the new paper bags.',
    'Water there is very hard. Change the filter cartridge every two months instead of three.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Order {order} has not arrived',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Hello,\n\nmy order {order} was meant to be here on Tuesday. Tracking has said "out for delivery" for three days now. Could you find out where it is?\n\nThanks\n{full}',
        ),
        remarks('Carrier says the parcel was sorted to the wrong depot. Asked them for a new delivery date.'),
        replies(
          'Hi {given},\n\nsorry about the wait. Your parcel was sent to the wrong depot and is on its way back to your town. The carrier has promised it for tomorrow. If it is not with you by the evening, we will send a second one straight away.\n\nBest wishes\n{agent}',
        ),
        asks('It came this morning, box a bit dented but the coffee is fine. Thank you for chasing it!'),
        replies('Glad it arrived, {given}. Enjoy the coffee!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Espresso machine leaking from the bottom',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Hi, there is a small puddle under my machine every morning. It is a year and a half old. Is that still covered? I have switched it off at the wall for now.\n\n{given}',
        ),
        replies(
          'Hi {given},\n\nswitching it off was the right thing to do. It is covered: the warranty runs for two years. Could you send us a photo of the drip tray slot and of the plate with the serial number? We will then send you a label for a free return.\n\nBest wishes\n{agent}',
        ),
        asks('Photos attached. The number is on the second one, hope you can read it.'),
        remarks('Looks like the boiler gasket. Part is on back order, supplier says ten days.'),
        replies(
          'Thank you, we can read it. It is the boiler gasket. The part is on its way to our workshop, and the label for the return is in a separate e-mail. You will have the machine back about a week after it reaches us.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Please pause my subscription until September',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks(
          'We are away over the summer. Can you pause the coffee subscription and start it again in the first week of September?',
        ),
        replies(
          'Of course, {given}. Your subscription is paused; the next bag leaves us on the first Monday of September. You can change that at any time in your account.\n\nHave a good summer!\n{agent}',
        ),
        asks('Perfect, that was quick. Thank you.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Quote for 20 kg a month',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Good morning,\n\nwe are opening a second location and expect to need about 20 kg of espresso beans a month, delivered weekly. What could you offer us, and is there a minimum term?\n\nKind regards\n{contact}\n{full}',
        ),
        remarks(
          'Second location, so price list B applies. Check with roasting whether weekly slots are free on Thursdays.',
        ),
        replies(
          'Good morning {contact},\n\ncongratulations on the second location! I have attached an offer for 20 kg a month in weekly deliveries on Thursdays. There is no minimum term; we only ask for four weeks of notice. Shall I send two samples along?\n\nKind regards\n{agent}',
        ),
        asks('Samples would be great: the house espresso and the Colombian one, please. The price works for us.'),
        replies('Both samples leave today. I will call you next Wednesday to hear which one you like.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Invoice {order}: wrong company name',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Hello, invoice {order} shows our old company name. Our accountant cannot book it like that. Please send a corrected one.\n\n{contact}',
        ),
        replies(
          'Hello {contact},\n\nof course. Please confirm the exact name and the tax number, and you will have the corrected invoice today.\n\n{agent}',
        ),
        asks('It is "{full}", the tax number has not changed.'),
        replies('Thank you. The corrected invoice is attached, the old one has been cancelled.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Wrong beans in my box',
      priority: 'normal',
      tags: ['delivery'],
      conversation: [
        asks(
          'I ordered whole beans and received ground coffee. I do not own a filter machine, so I cannot use it. Order {order}.',
        ),
        replies(
          'Hi {given},\n\nthat was our mistake, I am sorry. A bag of whole beans is leaving today. Please keep the ground coffee or give it to a neighbour.\n\nBest wishes\n{agent}',
        ),
        asks('That is very kind, thank you. My neighbour is delighted.'),
      ],
    },
    {
      from: 'person',
      subject: 'Descaling light stays on',
      priority: 'normal',
      tags: ['repair'],
      conversation: [
        asks(
          'I have descaled the machine twice with your product and the orange light is still on. What am I doing wrong?',
        ),
        replies(
          'Hi {given},\n\nyou are probably not doing anything wrong: the counter only resets when the rinse at the end runs without a break. Please fill the tank to the maximum, press both cup buttons for five seconds and let it run through. Does the light go out?\n\n{agent}',
        ),
        asks('It went out! I had always stopped when the tank was empty. Maybe put that in the manual?'),
        remarks('Third time this month. Suggested a better sentence for page 14 of the manual.'),
        replies('Good to hear. And you are right about the manual: the next edition will say so.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Charged twice for {order}',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'My card was charged twice for the same order ({order}). Please refund one of the payments as soon as possible, I need the money before the weekend.\n\n{full}',
        ),
        remarks('Confirmed, two captures within four seconds. Refund started, told the payment team.'),
        replies(
          'Hi {given},\n\nyou are right, and I am sorry. The second payment was refunded a minute ago. Most banks show it within two working days; I have attached the confirmation in case you need to show it.\n\n{agent}',
        ),
        asks('The money is back. Thank you for being so quick.'),
      ],
    },
    {
      from: 'person',
      subject: 'Please delete my data',
      priority: 'normal',
      tags: ['privacy'],
      conversation: [
        asks(
          'I no longer use your shop. Please delete my account and everything you store about me, and confirm when it is done.',
        ),
        replies(
          'Hello {given},\n\nwe will do that. To be sure that it is really you, please answer the confirmation e-mail that we have sent to your stored address. Invoices have to be kept for the legal period; everything else will be deleted.\n\n{agent}',
        ),
        asks('Confirmed.'),
        replies('Thank you. Your account has been deleted today. All the best!\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Office machine down, guests tomorrow',
      priority: 'urgent',
      tags: ['repair'],
      conversation: [
        asks(
          'Our machine shows error E07 and does nothing else. We have forty guests tomorrow at nine. Can anybody come today?\n\n{contact}',
        ),
        remarks('E07 is the pump. A technician is nearby until four.'),
        replies(
          'Hello {contact},\n\nour technician can be with you between two and four today and brings a spare pump. Please leave the machine unplugged until then.\n\n{agent}',
        ),
        asks('She was here and it works again. You saved our morning!'),
      ],
    },
  ],
};

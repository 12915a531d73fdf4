import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const portuguese: LanguageWords = {
  code: 'pt',
  weight: 7,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 2,
    female: names(`
      Adriana Aline Amélia Ana_Paula Antónia Beatriz Bianca Bruna Camila Carolina Cecília Cláudia Daniela Débora Eduarda
      Fernanda Francisca Gabriela Graça Helena Isabela Joana Juliana Larissa Letícia Lívia Luísa Madalena Mafalda
      Maria_João Mariana Matilde Natália Patrícia Raquel Renata Rita Sofia Tatiana Teresa Vitória`),
    male: names(`
      Afonso Alexandre André Antônio Augusto Bernardo Bruno Caio César Daniel Diogo Duarte Eduardo Emanuel Fábio Felipe
      Fernando Francisco Gonçalo Guilherme Gustavo Henrique Hugo João_Pedro Joaquim José_Carlos Leandro Leonardo Lourenço
      Luís Marcelo Márcio Mateus Miguel Nuno Otávio Paulo Rafael Renato Ricardo Rodrigo Rui Thiago Tomás Vasco Vinícius`),
    family: familyNames(`
      Abreu Almeida Amaral Andrade Araújo Azevedo Barbosa Barros Batista Borges Brandão Cardoso Carvalho Castro Coelho
      Conceição Correia Couto Cunha Dias Duarte Esteves Faria Figueiredo Fonseca Freitas Gomes Guimarães Lacerda Leite
      Lima Macedo Machado Magalhães Marques Martins Matos Melo Mendes Monteiro Moura Nascimento Neves Nogueira Nunes
      Pacheco Pinheiro Pires Queiroz Ribeiro Rocha Sampaio Siqueira Tavares Teixeira Vasconcelos Vieira Xavier`),
    nicknames: nicknames(`
      Alexandre=Xande Antônio=Tonho Beatriz=Bia Carolina=Carol Eduarda=Duda Eduardo=Edu Felipe=Lipe Fernanda=Nanda
      Fernando=Nando Francisca=Chica Francisco=Chico Gabriela=Gabi Guilherme=Gui Gustavo=Guga Isabela=Isa Joana=Jô
      João_Pedro=JP Joaquim=Quim José_Carlos=Zeca Juliana=Ju Leonardo=Léo Mariana=Mari Patrícia=Paty Rafael=Rafa Renata=Rê
      Ricardo=Rico Teresa=Teca Thiago=Thi Vinícius=Vini Vitória=Vivi`),
  },
  organisations: {
    brands: names(`
      Estrela_do_Norte Boa_Vista da_Praça do_Cais Ipê-Amarelo do_Moinho Pedra_Branca do_Farol Vale_Verde das_Oliveiras
      Bem-te-vi da_Ribeira Luar_do_Sertão Pau-Ferro da_Serra Água_Clara`),
    trades: names(`
      Ateliê Cafeteria Clínica_Odontológica Colégio Contabilidade Distribuidora Farmácia Floricultura Gráfica Hotel
      Livraria Marcenaria Padaria Pousada Restaurante`),
    form: '{trade} {brand}',
    legalForms: ['{name} Ltda.', '{name} S.A.', '{name} ME', '{name}, Lda.'],
  },
  mailDomains: ['example.com', 'example.org', 'correio.example', 'caixa.example', 'mensagem.example'],
  countries: [
    {
      code: 'BR',
      weight: 68,
      cities: cities(`
        São Paulo | SP | 01###-###
        Rio de Janeiro | RJ | 22###-###
        Belo Horizonte | MG | 30###-###
        Curitiba | PR | 80###-###
        Porto Alegre | RS | 90###-###
        Recife | PE | 50###-###
        Salvador | BA | 40###-###
        Florianópolis | SC | 88###-###
        Goiânia | GO | 74###-###`),
      addressForms: ['{street}, {number}', '{street}, {number}|Apto. {flat}', '{street}, {number}, casa {floor}'],
      streets: lines(`
        Rua das Jabuticabeiras Altas
        Rua do Sabiá-Laranjeira
        Avenida dos Ipês-Roxos
        Travessa do Ferreiro
        Rua da Roda d'Água
        Alameda dos Beija-Flores
        Rua do Engenho Velho
        Rua Manhã de Sol
        Rua das Rendeiras
        Ladeira do Cruzeirinho`),
    },
    {
      code: 'PT',
      weight: 32,
      cities: cities(`
        Lisboa | Lisboa | 1#00-###
        Porto | Porto | 4#00-###
        Coimbra | Coimbra | 3000-###
        Braga | Braga | 4700-###
        Évora | Évora | 7000-###
        Faro | Faro | 8000-###`),
      addressForms: ['{street}, {number}', '{street}, {number}, {floor}.º Esq.', '{street}, {number}, {floor}.º Dto.'],
      streets: lines(`
        Rua da Azenha Nova
        Rua dos Correeiros Velhos
        Travessa da Amendoeira
        Largo do Chafariz Pequeno
        Rua das Salineiras
        Calçada do Oleiro
        Beco do Limoeiro`),
    },
  ],
};

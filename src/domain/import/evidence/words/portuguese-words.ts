/** Words of Portuguese headers. */
import type { Vocabulary } from './concepts.ts';

export const PORTUGUESE: Vocabulary = {
  workplace: 'local_de_trabalho',
  light: `
    o a os as um uma uns umas de do da dos das em no na nos nas e ou ao aos com por para pelo pela sobre
    entre seu sua seus suas teu tua meu minha nosso voce voces eu me te se lhe que qual quais e_ sao es sou
    esta este esse essa isso estou ser estar tem tens tenho ter pode podes posso poderia poder favor
    por_favor indique indica informe informar escreva digite insira preencha selecione escolha especifique
    atual atuais atualmente principal principais melhor pessoal oficial habitual opcional obrigatorio
    aplicavel mais breve brevemente poucas palavras todo toda todos todas disposto disposta quem cada algum
    alguma consegue deve detalhes proprio usa utiliza corporativo institucional atualmente_ possivel num
    numa la ja_ podemos direto direta imediato imediata iniciar processo aplicacao acompanhar atender
    orientar_ guiar dedicar comprometer simultaneamente ao_mesmo_tempo receber insira_o pertence efetivar`,
  email: 'correio_eletronico correio_electronico e_mail endereco_eletronico correio',
  address: 'endereco morada_de',
  contact: 'contato contacto contatar contactar',
  reach: 'encontrar',
  name: 'nome_completo nome_e_sobrenome nome_e_apelido nome_sobrenome denominacao primeiro_e_ultimo_nome',
  'name-or-first': 'nome nomes',
  full: 'completo completa',
  first: 'primeiro_nome nome_proprio nome_de_batismo nome_s',
  last: 'sobrenome sobrenomes apelido apelidos ultimo_nome nome_de_familia',
  middle: 'nome_do_meio nome_de_solteira',
  call: 'nome_social nome_preferido chamado chamada alcunha gosta_de_ser',
  secondary: 'alternativ* secundari* outro outra outros outras segundo segunda adicional*',
  confirm: 'confirm* repita verific*',
  owner: `
    participante* candidat* funcionari* empregad* colaborador* membro* socio* associad* voluntari* inscrito
    inscrita trabalhador* servidor servidora pessoa`,
  student: 'estudante* alun* professor_ docente universitario_',
  learner: 'estudante* alun* pessoas jovens aprendizes',
  person: 'alguem pessoa pessoas colega*',
  id: 'id numero num codigo n no identificador',
  reference: `
    matricula numero_de_funcionario numero_de_aluno numero_mecanografico registro_academico referencia
    numero_de_matricula chapa`,
  organisation: `
    organizacao* organizacoes empresa* companhia empregador* instituicao instituicoes entidade* orgao
    afiliacao associacao fundacao empresa_atual organizacao_a_que pertence razao_social empregador_atual
    instituicao_de_ensino secretaria`,
  school: 'escola universidade colegio faculdade agrupamento instituto',
  department: `
    departamento* divisao direcao equipe equipa unidade setor_interno gerencia secretaria_ diretoria
    area_de_trabalho area_funcional unidade_organizacional centro_de_custo centro_de_custos area area_
    setor_de_trabalho coordenacao`,
  manager: `
    gestor gestora gestores chefe chefia supervisor* superior* gerente lider_direto lider_imediato
    responsavel_direto responsavel gestor_direto gestor_imediato superior_imediato supervisor_direto
    chefe_imediato reporta_a reporta_se lideranca nome_da_lideranca`,
  job: `
    cargo profissao ocupacao emprego posicao titulo_do_cargo posto_de_trabalho cargo_atual funcao
    funcao_atual cargo_funcao categoria_profissional titulo_profissional nome_do_cargo titulo_do_trabalho
    posicao_atual ocupacao_atual posicao_de_trabalho titulo_da_funcao o_que_voce_faz cargo_ocupado
    nome_completo_do_cargo`,
  title: 'titulo',
  role: 'papel papeis perfil_de_participacao',
  level: 'nivel niveis grau escalao senioridade classe faixa patamar categoria',
  seniority: 'senioridade hierarquic* carreira hierarquia responsabilidade profissional_nivel',
  years: 'anos quantos_anos numero_de_anos',
  howlong: 'quanto_tempo ha_quanto_tempo desde_quando tempo',
  tenure: 'antiguidade tempo_de_casa tempo_de_servico tempo_de_empresa',
  experience: 'experiencia* tempo_de_experiencia',
  work: 'trabalho trabalha trabalhas profissional* profissionais laboral trabalhar corporativ*',
  worked: 'trabalhou trabalhaste trabalhado ja_trabalhou',
  sector: 'setor sector setores industria* ramo* segmento',
  field: 'campo area_de_atuacao areas_de_atuacao ambito area_profissional area_de_atividade atuacao',
  country: 'pais',
  countries: 'paises',
  region: 'regiao provincia distrito estado uf concelho',
  city: 'cidade localidade municipio',
  location: 'localizacao local localidade_ sede',
  where: 'onde',
  live: 'residencia reside vive mora moras vives baseado baseada resides localizado localizada',
  timezone: 'fuso_horario fuso fusos_horarios',
  language: 'idioma lingua lingua_materna',
  languages: 'idiomas linguas',
  speak: 'fala falas falados faladas domina falar fluente_em comunica',
  fluent: 'fluencia fluente fluentemente',
  available: 'disponibilidade* disponivel disponiveis horario* agenda',
  when: 'quando em_que_momento em_que_horario que_dias',
  time: 'hora momento* manha manhas tarde tardes noite noites periodo',
  day: `
    dia dias segunda_feira terca_feira quarta_feira quinta_feira sexta_feira segunda terca quarta quinta
    sexta sabado* domingo*`,
  meet: `
    reuniao reunioes reunir encontro* sessao sessoes encontrar_ comunicacao comunicar conversar conversas`,
  how: 'como',
  channel: 'canal canais meio meios modalidade* metodo* forma formas via plataforma ferramenta',
  'in-person': 'presencial* presencialmente pessoalmente hibrid* cara_a_cara',
  online: 'online virtual* virtuais videochamada* remoto remota a_distancia',
  howmany: 'quantos quantas numero_de quantidade quantidade_de numero_maximo',
  number: 'numero',
  max: 'maxim* max limite',
  capacity: 'capacidade* vagas',
  mentee: 'mentorad* mentorand* mentee mentees aprendiz* orientand* tutorand* pupil*',
  mentor: 'mentor mentora mentores mentoras',
  mentoring: 'mentoria* mentoring tutoria* mentorear mentorar orientar_ acompanhamento',
  expertise: `
    especialidade* especializacao conhecimento* expertise pontos_fortes dominio especialista
    areas_de_conhecimento especializacoes areas_de_expertise areas_de_dominio areas_de_experiencia`,
  skill: 'habilidade* competencia* aptidoes capacidades skills',
  topic: 'tema temas topico* assunto* materia*',
  area: 'area areas aspectos coisas em_que no_que',
  help: 'ajud* apoi* orient* auxili* aconselh* acompanhar suporte',
  offer: 'oferec* contribu* partilhar compartilhar ensinar transmitir aportar oferecer dar posso_oferecer',
  'can-help': `
    pode_ajudar podes_ajudar posso_ajudar poderia_ajudar pode_apoiar pode_mentorar pode_orientar
    pode_oferecer podes_oferecer posso_oferecer pode_contribuir pode_ser_mentor pode_dar_mentoria
    poderia_oferecer poderia_mentorar pode_aconselhar voce_pode_ajudar`,
  want: `
    desej* quer queres gostari* espera* busca* procura* precis* expectativa* pretend* quero necess*
    estaria_interessado gostarias gostaria`,
  interest: 'interess*',
  goal: 'objetivo* objectivo* meta metas proposito* alcancar atingir aspirac* prioridades',
  develop: `
    desenvolv* melhor_ melhora* crescer crescimento trabalhar_em aprimorar aprofundar evoluir trabalhar_na`,
  learn: 'aprend* adquirir',
  gain: 'obter ganhar retirar beneficiar conseguir_',
  challenge: 'desafio* dificuldade* obstaculo* problema* barreira*',
  background: 'percurso trajetoria trajetoria_ perfil trajectoria historico',
  'about-you': `
    sobre_voce sobre_si sobre_ti sobre_mim biografia bio apresente_se apresentacao apresenta_te
    fale_sobre_voce conte_sobre_voce descreva_se quem_e_voce fale_um_pouco_sobre_voce nota_biografica
    minibio mini_bio fale_nos_de_si fale_nos_sobre_voce conte_nos_um_pouco_sobre_voce breve_biografia
    sobre_voce_mesmo breve_apresentacao apresentacao_pessoal fale_mais_sobre_voce conte_um_pouco_sobre_voce`,
  describe: 'descrev* descricao conte explique fale resumo conte_nos diga diga_nos fale_nos fale_sobre',
  why: 'por_que porque porque_ o_que_te_motiva o_que_o_motiva o_que_motiva',
  motivation: 'motiva* motivo motivos carta_de_motivacao',
  reason: 'razao razoes motivo motivos',
  join: `
    participar participacao juntar inscrever inscricao fazer_parte integrar tornar ser_mentor ser_mentora
    ser_mentorado ser_mentorada participar_como se_inscrever inscrever_se`,
  apply: 'candidatar candidatura inscrevendo candidata_se candidatar_se',
  be: 'ser tornar sou_um quero_ser gostaria_de_ser voce_e participar_como eu_sou',
  both: 'ambos ambas os_dois',
  programme: 'programa projeto projecto iniciativa',
  hours: 'horas',
  month: 'mes mensal* mensais meses',
  week: 'semana* semanal semanais diari* por_dia ano anual por_ano trimestre semestre',
  often: 'frequencia com_que_frequencia',
  format: 'formato* modalidade_de_mentoria',
  type: 'tipo tipos',
  group: 'grupo grupos coletiv* pares painel',
  'one-to-one': 'individual* individuais um_a_um um_para_um 1_1 individualmente',
  match: 'emparelh* match combinad* atribuid* pareamento',
  avoid: `
    evitar nao_emparelh* excluir conflito_de_interesse* conflitos_de_interesse conflito nao_ser_emparelhad*
    nao_gostaria nao_deseja nao_quer`,
  not: 'nao sem nunca nenhum nenhuma ninguem',
  prefer: 'prefer* preferencia* favorit* escolha opcao_',
  consent: 'consent* autoriz* consinto',
  agree: 'aceit* concord* acordo',
  data: 'dados dados_pessoais informacoes_pessoais informacoes',
  privacy: 'privacidade protecao_de_dados lgpd rgpd confidencialidade',
  process: 'tratamento* uso armazenamento processamento recolha coleta tratados utilizacao',
  notice: 'aviso politica',
  version: 'versao',
  date: 'data',
  submit: 'envio enviado enviada resposta registro registo submissao criacao inscricao_ entrega',
  complete: 'conclusao fim termino finalizacao',
  start: 'inicio comeco',
  timestamp: `
    carimbo* hora_de_conclusao data_de_envio data_e_hora data_de_submissao data_da_resposta marca_temporal
    data_de_inscricao data_de_criacao data_de_candidatura data_de_registro data_de_registo data_do_envio
    data_de_preenchimento data_de_cadastro`,
  'other-person': `
    emergencia* pai mae pais_ou responsavel_legal encarregado* conjuge esposa marido referencia* assistente*
    secretari* diretor* director* filho* filha* representante* recomend* reitor* coordenador* amigo* amiga*
    professor* medico cliente* pessoa_de_contato pessoa_de_contacto familiar* contato_de_emergencia tutor
    tutora fornecedor* orientador* indicado_por indicou`,
  phone: 'telefon* celular* telemovel* telemoveis fax whatsapp fone',
  link: 'link links site pagina_web redes_sociais perfil_do_linkedin perfil_linkedin',
  gender: 'genero sexo pronome* mulher* homem homens sexual* raca',
  age: 'idade faixa_etaria',
  birth: 'nascimento nasceu aniversario nascido',
  origin: 'nacionalidade* naturalidade cidadania origem passaporte cpf rg nif cartao bi',
  sensitive: `
    deficiencia* religi* etni* raca* cor saude alergi* diet* aliment* salario* renda rendimento*
    acessibilidade seguro indigena criminal estado_civil bancari* conta documento* identificacao politic*
    sindica* orientacao_sexual`,
  hobby: 'hobby hobbies passatempo* esporte* desporto* tempo_livre lazer',
  study: `
    estud* curso* graduac* licenciatura mestrado doutorado doutoramento formacao* academic* diploma*
    certific* formad* escolaridade habilitac* ensino educac* semestre_ periodo_do treinamento* frequent*
    ano_de_formatura formatura nota_final bacharel*`,
  hear: 'soube ficou_sabendo conheceu ouviu teve_conhecimento descobriu como_conheceu',
  comment: `
    comentario* observac* sugest* informacoes_adicionais algo_mais pergunta perguntas duvida* acrescentar
    adicionais`,
  file: 'cv curriculo curriculum anex* foto* imagem arquivo* ficheiro* carregar video',
  approve: 'aprov* assinatura assinado conhecimento_do ciente',
  rate: 'avali* escala satisf* importan* pontua* classifique em_que_medida de_1_a',
  past: 'anterior* previ* antes ja ex alguma_vez passad* ultimo ultima teve sido antig* foi',
  ideal: `
    ideal* sonho* futur* proxim* desejad* gostaria_de_trabalhar pretende_trabalhar almeja qualidades
    caracteristicas`,
  postal: 'postal* rua cep codigo_postal bairro morada endereco_residencial logradouro residencial',
  programming: 'programacao software tecnologias informatica linguagem linguagens',
  size: 'tamanho numero_de_funcionarios faturamento porte dimensao camiseta',
  status: 'status situacao tempo_integral contrato retirado revogacao estado_de',
  newsletter: 'newsletter* boletim novidades notificac* envie enviar noticias lembrete*',
  code: 'condicoes termos regulamento regras codigo_de_conduta compromisso',
  'yes-no': `
    ^tem ^tens ^e ^es ^esta ^estas ^deseja ^desejas ^quer ^queres ^pode ^podes ^aceita ^aceitas ^gostaria
    ^gostarias ^estaria ^poderia ^autoriza ^fala ^trabalha ^ja ^voce_tem ^voce_ja ^voce_e ^voce_gostaria
    ^voce_aceita ^concorda ^existe ^ha sim_nao se_sim em_caso_afirmativo`,
};

/** Words of Spanish headers. */
import type { Vocabulary } from './concepts.ts';

export const SPANISH: Vocabulary = {
  workplace: 'centro_de_trabajo lugar_de_trabajo',
  light: `
    el la los las lo un una unos unas de del al a en y e o u con por para sobre entre desde como su sus tu
    tus mi mis nuestro usted ustedes yo me te se le les nos que cual cuales es son eres soy sea ser esta
    este esto estas estoy estan ha han haber tiene tienes tengo tener puede puedes podria podrias pueda
    favor por_favor indique indica indicar escriba escribe escribir ingrese ingresa introduzca introduce
    seleccione selecciona elija elige proporcione especifique especifica diga actual actuales actualmente
    principal principales mejor personal oficial legal habitual opcional obligatorio si aplica mas breve
    brevemente breves palabras pocas todo toda todos todas dispuesto dispuesta quien quienes cada algun
    alguna lo_que dispone datos_de utiliza usas usa propio tipo_de_ donde_ muy detalle detalles corporativo
    institucional podemos directo directa inmediato inmediata superior llevas acompanar atender guiar
    mentorizar_ recibir_mentoria dedicar comprometer simultaneamente al_mismo_tiempo completo_ pertenece
    numero_de_ localmente`,
  email: 'correo correos correo_electronico e_mail direccion_electronica mail casilla_de_correo',
  address: 'direccion',
  contact: 'contacto contactar contactarte',
  reach: 'localizar',
  name: `
    nombre_y_apellido nombre_y_apellidos nombres_y_apellidos nombre_completo denominacion nombre_apellidos
    nombre_apellido`,
  'name-or-first': 'nombre nombres',
  full: 'completo completa completos',
  first: 'nombre_de_pila primer_nombre nombre_s',
  last: 'apellido apellidos primer_apellido segundo_apellido',
  middle: 'segundo_nombre soltera',
  call: 'apodo llamemos llamen nombre_preferido te_llamen te_llamas',
  secondary: 'alternativ* secundari* otro otra otros otras segundo segunda adicional*',
  confirm: 'confirm* repita repite verific*',
  owner: `
    participante* solicitante* emplead* trabajador* miembro* socio* candidat* voluntari* colaborador*
    postulante* aspirante* persona funcionario*`,
  student: 'estudiante* alumn* profesor_ docente maestr* universitario_',
  learner: 'estudiante* alumn* personas jovenes aprendices pupil* participantes personas_que',
  person: 'alguien alguna_persona persona personas companer*',
  id: 'id numero num codigo no identificacion_ identificador n',
  reference: `
    legajo matricula numero_de_empleado codigo_de_empleado numero_de_socio referencia expediente
    codigo_de_estudiante`,
  organisation: `
    organizacion* empresa* compania* empleador* institucion* entidad* corporacion firma organismo afiliacion
    afiliado organizacion_a_la_que pertenece asociacion fundacion institucion_a_la_que compania_actual
    empresa_actual razon_social`,
  school: 'escuela universidad colegio instituto facultad_ centro_educativo centro centro_escolar',
  department: `
    departamento* area_ division* direccion_general equipo unidad facultad gerencia seccion area_de_trabajo
    area_funcional area areas_ unidad_organizativa centro_de_costos centro_de_costes equipo_de_trabajo`,
  manager: `
    jefe jefa supervisor* gerente_directo responsable_directo responsable_directa superior* jefatura gerente
    manager responsable reporta reportas linea_de_reporte linea_directa supervisor_directo jefe_inmediato
    jefe_directo superior_inmediato lider_directo gerente_inmediato reporta_a nombre_del_gerente`,
  job: `
    cargo puesto profesion ocupacion empleo titulo_del_puesto puesto_de_trabajo posicion titulo_profesional
    denominacion_del_puesto nombre_del_puesto nombre_del_cargo titulo_del_cargo cargo_actual trabajo_actual
    oficio titulo_del_trabajo titulo_laboral denominacion_de_puesto puesto_actual ocupacion_actual
    rol_actual posicion_actual titulo_de_trabajo funcion_actual titulo_completo a_que_te_dedicas
    categoria_profesional`,
  title: 'titulo',
  role: 'rol roles funcion papel',
  level: 'nivel niveles grado categoria escalafon banda rango escala clase nivel_de_puesto',
  seniority: `
    jerarquic* seniority antiguedad_profesional carrera jerarquia responsabilidad profesional_nivel
    seniority_level`,
  years: 'anos ano_s cuantos_anos numero_de_anos ano_de_experiencia',
  howlong: 'cuanto_tiempo hace_cuanto desde_cuando cuanto_hace tiempo_que',
  tenure: 'antiguedad',
  experience: 'experiencia* trayectoria_anos',
  work: 'trabajo trabaja trabajas laboral* profesional* trabajar empresarial corporativ*',
  worked: 'trabajado',
  sector: 'sector sectores industria* rubro* ramo giro',
  field: 'campo campos ambito ambitos disciplina area_profesional',
  country: 'pais',
  countries: 'paises',
  region: 'region provincia comunidad_autonoma estado departamento_de_residencia comarca',
  city: 'ciudad localidad municipio poblacion comuna',
  location: 'ubicacion lugar localizacion sede lugar_de_residencia',
  where: 'donde',
  live: 'residencia vive vives reside resides domicilio_ ubicad* radica encuentras encuentra',
  timezone: 'zona_horaria huso_horario husos_horarios zonas_horarias',
  language: 'idioma lengua lengua_materna idioma_materno',
  languages: 'idiomas lenguas',
  speak: 'habla hablas hablados hablan domina dominas manejas maneja comunicas comunicarte',
  fluent: 'fluidez fluido con_fluidez fluidamente',
  available: 'disponib* horario* franja* agenda',
  when: 'cuando en_que_momento en_que_horario que_dias',
  time: 'hora hora_s momento* tardes mananas manana tarde noche noches',
  day: 'dia dias lunes martes miercoles jueves viernes sabado* domingo*',
  meet: 'reunion* reunir* encuentro* sesion* encontrar* comunicacion comunicarse conversar conectar*',
  how: 'como',
  channel: 'canal canales medio medios modalidad* metodo* forma forma_de via plataforma herramienta',
  'in-person': 'presencial* en_persona cara_a_cara hibrid* semipresencial',
  online: 'en_linea online virtual* videollamada* remoto remota a_distancia',
  howmany: 'cuantos cuantas numero_de cantidad cantidad_de a_cuantos a_cuantas numero_maximo',
  number: 'numero',
  max: 'maxim* maximo max limite',
  capacity: 'capacidad* cupo cupos plazas',
  mentee: 'mentee mentees mentorizad* mentorad* mentorand* aprendiz* tutorizad* pupil* mentoread* telemac*',
  mentor: 'mentor mentora mentores mentoras mentor_a',
  mentoring: 'mentoria* mentoring tutoria* mentorear mentorizar acompanamiento ser_mentor_',
  expertise: `
    especialidad* especializacion* pericia conocimiento* fortaleza* experticia expert* dominio
    especializaciones areas_de_conocimiento puntos_fortes puntos_fuertes areas_de_experiencia experto
    experta`,
  skill: 'habilidad* competencia* destreza* capacidades aptitudes',
  topic: 'tema temas topico* tematica* asunto* materia*',
  area: 'area areas aspectos cosas en_que',
  help: 'ayud* apoy* asesor* orient* acompan* guiar aconsejar',
  offer: `
    ofrec* aportar aportas compart* brindar ensenar transmitir contribuir aporta aporte* apoyar_a
    proporcionar dar puedo_ofrecer aportarias`,
  'can-help': `
    puedes_ayudar puede_ayudar puedo_ayudar podrias_ayudar podria_ayudar puedes_apoyar puedes_mentorear
    puedes_brindar puede_brindar puedes_ofrecer puede_ofrecer puedo_ofrecer puedes_mentorizar
    puede_mentorizar puedes_ser_mentor puede_apoyar puedo_apoyar puede_asesorar puedes_asesorar
    podrias_apoyar podrias_ofrecer podrias_mentorizar`,
  want: `
    desea* quier* gustaria espera* busca* necesit* expectativa* anhela* deseo querer desearia quisiera*
    interesarian te_gustarian le_interesaria buscas`,
  interest: 'interes* interesa*',
  goal: 'objetivo* meta metas proposito* lograr alcanzar aspiracion* prioridades ambicion*',
  develop: `
    desarroll* mejora* crecer crecimiento trabajar_en fortalecer potenciar profundizar trabajar_sobre`,
  learn: 'aprend* adquirir',
  gain: 'obtener ganar llevarte sacar conseguir',
  challenge: 'desafio* reto* dificultad* obstaculo* problema* barrera*',
  background: 'trayectoria* perfil semblanza antecedentes recorrido historial',
  'about-you': `
    sobre_ti sobre_usted sobre_vos sobre_mi acerca_de_ti acerca_de_usted biografia bio presentate presentese
    presentacion quien_eres descripcion_personal describete hablanos_de_ti cuentanos_de_ti
    cuentanos_sobre_ti resena_personal breve_resena resena hablanos_un_poco_de_ti hablanos_sobre_ti
    breve_biografia sobre_ti_mismo describase quien_es_usted presentacion_personal acerca_de_mi
    cuentanos_un_poco_sobre_ti`,
  describe: 'describ* descripcion cuente explique explica resumen relata cuentanos dinos cuenta_nos hablanos',
  why: 'por_que porque que_te_motiva que_le_motiva',
  motivation: 'motiva* motivo motivos carta_de_motivacion',
  reason: 'razon razones motivo motivos',
  join: `
    participar participacion unirte unirse inscrib* inscripcion formar_parte sumarte unir ser_parte
    ser_mentor ser_mentora ser_mentee convertirte participar_como inscribirte_como registrarte postularte`,
  apply: 'postula* solicitud aplica_ aplicar solicita',
  be: 'ser convertirse soy_un quiero_ser me_gustaria_ser participar_como en_calidad_de soy_un_a',
  both: 'ambos ambas',
  programme: 'programa proyecto iniciativa',
  hours: 'horas',
  month: 'mes mensual* mensuales meses',
  week: 'semana* semanal* diari* al_dia ano anual* al_ano trimestre semestre',
  often: 'frecuencia con_que_frecuencia cada_cuanto',
  format: 'formato* modalidad_de_mentoria',
  type: 'tipo tipos clase',
  group: 'grupo grupos grupal* pares panel',
  'one-to-one': 'individual* uno_a_uno uno_uno 1_1 uno_con_uno',
  match: 'emparej* match matching asignad* asignar',
  avoid: `
    evitar no_emparej* excluir conflicto_de_interes* conflictos_de_interes conflicto no_ser_emparejad*
    no_quieres no_desea no_deseas no_te_gustaria`,
  not: 'no sin nunca ningun ninguna nadie jamas',
  prefer: 'prefer* preferencia* favorit* eleccion opcion_',
  consent: 'consent* autoriz* conformidad consiento',
  agree: 'acept* acuerdo de_acuerdo',
  data: 'datos datos_personales informacion_personal informacion',
  privacy: 'privacidad proteccion_de_datos confidencialidad lopd rgpd habeas_data',
  process: 'tratamiento* uso almacenamiento procesamiento recogida recopilacion tratados',
  notice: 'aviso politica',
  version: 'version',
  date: 'fecha',
  submit: 'envio enviado enviada respuesta registro presentacion_ solicitud_ creacion entrega',
  complete: 'finalizacion fin termino',
  start: 'inicio comienzo',
  timestamp: `
    marca_temporal marca_de_tiempo hora_de_finalizacion fecha_de_envio fecha_y_hora fecha_de_registro
    sello_de_tiempo fecha_de_respuesta fecha_y_hora_de_envio fecha_de_inscripcion fecha_de_creacion
    fecha_de_solicitud fecha_de_postulacion fecha_de_la_respuesta fecha_de_presentacion`,
  'other-person': `
    emergencia* padre* madre* tutor tutora tutores conyuge pareja espos* referencia* referente* referid*
    asistente* secretari* director* hijo* hija* apoderad* representante* recomend* rector* decano*
    coordinador* amigo* amiga* profesor* medico cliente* persona_de_contacto familiar*
    contacto_de_emergencia proveedor* reclutador*`,
  phone: 'telefon* celular* movil* fax whatsapp telefono',
  link: 'enlace* link sitio_web pagina_web redes_sociales perfil_de_linkedin',
  gender: 'genero sexo pronombre* mujer* hombre* sexual*',
  age: 'edad',
  birth: 'nacimiento nacio cumpleanos nacido nacida',
  origin: 'nacionalidad* ciudadania origen pasaporte documento_ dni cedula rut nif nie curp migratori*',
  sensitive: `
    discapacidad* religi* etni* raza salud alergi* diet* aliment* salario* sueldo ingresos accesibilidad
    seguro seguridad_social indigena penales estado_civil bancari* cuenta documento* identificacion
    afrodescendiente politic* sindica* migratoria`,
  hobby: 'hobby hobbies pasatiempo* aficion* deporte* tiempo_libre ocio',
  study: `
    estudi* carrera_ titulacion* grado_academico licenciatura maestria doctorado formacion* academic* curso*
    diploma* certific* egreso egresad* graduacion graduad* semestre_ nivel_de_estudios nivel_educativo
    educativ* educacion bachiller* capacitacion* asistio promedio ano_de_graduacion`,
  hear: 'enteraste entero conociste conocio escuchaste supiste como_nos_conociste enterado',
  comment: `
    comentario* observacion* sugerencia* informacion_adicional algo_mas pregunta preguntas duda dudas
    agregar anadir adicionales`,
  file: 'cv hoja_de_vida curriculum adjunt* foto* imagen archivo* subir cargar_ video',
  approve: 'aprob* firma firmad* visto_bueno conocimiento_de_su enterado_de avala*',
  rate: 'califi* evalua* escala satisf* valora* importan* puntua* del_1_al en_que_medida',
  past: 'anterior* previ* antes ya ex alguna_vez pasad* ultimo ultima tenido sido antigu* has_sido',
  ideal: `
    ideal* sueno* suenas futur* proxim* deseado deseada gustaria_trabajar quisieras_trabajar aspiras
    cualidades caracteristicas`,
  postal: `
    postal* calle codigo_postal domicilio direccion_postal barrio colonia direccion_de_casa
    direccion_de_domicilio`,
  programming: 'programacion software tecnologias informatic* computacion lenguaje lenguajes',
  size: 'tamano numero_de_empleados cantidad_de_empleados facturacion talla camiseta ingresos_anuales',
  status: `
    estatus estado_de situacion_laboral situacion tiempo_completo jornada contrato retirado revocacion`,
  newsletter: 'boletin* novedades recibir notificacion* envie enviar envia noticias recordatorio* suscri*',
  code: 'condiciones terminos reglamento reglas codigo_de_conducta bases compromiso',
  'yes-no': `
    ^tiene ^tienes ^ha ^has ^es ^eres ^esta ^estas ^desea ^deseas ^quiere ^quieres ^puede ^puedes ^acepta
    ^aceptas ^le_gustaria ^te_gustaria ^estaria ^estarias ^podria ^podrias ^autoriza ^autorizas ^habla
    ^hablas ^trabaja ^trabajas ^cuenta_con ^conoce ^conoces ^existe ^hay si_no en_caso_afirmativo en_caso_de`,
};

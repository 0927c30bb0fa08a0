/** Words of Polish headers. */
import type { Vocabulary } from './concepts.ts';

export const POLISH: Vocabulary = {
  workplace: 'miejsce_pracy miejsce_zatrudnienia',
  light: `
    i oraz lub albo a w we z ze na do od po o u za dla przez przy jak jaki jaka jakie jakim jakich jakiej
    ktory ktora ktore ktorych ktorym ktorej co czym czego kto kim jest sa jestes byc moj moja moje twoj
    twoja twoje twoim twojej swoj swoja swoje swojej pana pani panstwa pan panstwo panstwu panu sie ci cie
    mi mnie nas nam prosze podaj podac wpisz wybierz napisz zaznacz okresl wskaz wymien obecny obecna obecne
    obecnie aktualny aktualna aktualne aktualnie glowny glowna glowne najlepszy najlepiej osobisty osobista
    oficjalny opcjonalne obowiazkowe wymagane jesli dotyczy to ten ta te tym tej moze mozesz moga moglbys
    moglabys mozna krotko kilka slow wiecej wszystkie gotow gotowy gotowa ma masz mam maja miec swoim
    posiadasz posiada gdy ile_ jakie_sa czesto uzywany kontaktowy kontaktowa sluzbowy sluzbowa prywatny
    w_czym_ jakis przyjac objac opieka prowadzic jednoczesnie naraz poswiecic przeznaczyc moich przecinkami
    lista w_celu celu obslugi nad_ jako`,
  email: 'e_mail* mejl* poczta_elektroniczna adres_poczty adres_mailowy poczty_elektronicznej',
  address: 'adres adresu',
  contact: 'kontakt kontaktu',
  reach: 'skontaktowac',
  name: 'nazwa pelne_imie imie_nazwisko imie_i_nazwisko miano pelna_nazwa pelne_imie_i_nazwisko',
  full: 'pelne pelny pelna pelnej',
  first: 'imie imiona imienia',
  last: 'nazwisko nazwiska nazwisk',
  middle: 'drugie_imie panienskie rodowe',
  call: 'pseudonim przydomek zwracac',
  secondary: 'alternatywn* inny inna inne dodatkow* drugi drugie zapasow*',
  confirm: 'potwierdz* powtorz',
  owner: `
    uczestnik* uczestniczk* pracownik* kandydat* czlonk* czlonek wolontariusz* osoby osoba zglaszaj*
    aplikuj*`,
  student: 'student studentka studenta uczen ucznia nauczyciel nauczyciela',
  learner: 'student* uczniow osob osoby mlodziezy podopiecznych studentow',
  person: 'ktos kogos osoba osoby osob konkretna_osoba kims',
  id: 'id numer nr kod identyfikator',
  reference: `
    numer_pracownika nr_pracownika numer_indeksu nr_indeksu numer_albumu nr_albumu numer_ewidencyjny
    numer_czlonkowski numer_legitymacji numer_kadrowy`,
  organisation: `
    organizacja organizacji firma firmy firmie pracodawca pracodawcy instytucja instytucji przedsiebiorstw*
    spolka jednostka_organizacyjna korporacja organizacje afiliacja fundacja stowarzyszenie instytut
    nazwa_organizacji nazwa_pracodawcy`,
  school: 'szkola szkoly uczelnia uczelni uniwersytet* szkole',
  department: `
    dzial dzialu departament* wydzial* zespol* jednostka komorka pion dziale centrum_
    jednostka_organizacyjna sekcja oddzial`,
  manager: `
    przelozon* kierownik* menedzer* szef* manager* zwierzchnik* bezposredni_przelozony lider_zespolu
    raportuje_do kierownik_zespolu`,
  job: `
    stanowisk* zawod zawodu pozycja posada nazwa_stanowiska wykonywany_zawod funkcja_zawodowa etat
    tytul_stanowiska obecna_rola rola_zawodowa czym_sie_zajmujesz profesja tytul_zawodowy stanowisko_pracy`,
  title: 'tytul',
  role: 'rola role roli funkcja',
  level: 'poziom* stopien szczebel szczebla ranga klasa grupa_zaszeregowania kategoria',
  seniority: 'kariery zaawansowania hierarchi* seniority starszenstw* zarzadzania stanowiska_',
  years: 'lat lata rok_ liczba_lat ile_lat',
  howlong: 'jak_dlugo od_kiedy od_jak_dawna',
  tenure: 'staz stazu staz_pracy',
  experience: 'doswiadczen*',
  work: 'praca pracy pracuj* zawodow* sluzbow* pracujesz firmow*',
  worked: 'pracowal*',
  sector: 'branza branzy sektor sektora galaz przemysl branze',
  field: 'dziedzina dziedziny obszar_zawodowy',
  country: 'kraj kraju panstwo_ kraj_zamieszkania',
  countries: 'krajach krajow kraje',
  region: 'region wojewodztwo powiat regionu',
  city: 'miasto miejscowosc miejsce_zamieszkania gmina miasta',
  location: 'lokalizacja miejsce siedziba lokalizacji',
  where: 'gdzie',
  live: 'zamieszkan* mieszka* mieszkasz zamieszkuj* pobytu',
  timezone: 'strefa_czasowa strefie_czasowej strefa strefy_czasowej',
  language: 'jezyk jezyk_ojczysty ojczysty',
  languages: 'jezyki jezykach jezykow jezykami',
  speak: 'mowi* mowisz znasz znajomosc poslugujesz posluguje wladasz znane_ znane',
  fluent: 'biegle plynnie biegly swobodnie',
  available: 'dostepn* dyspozycyjn* terminy termin wolne_terminy',
  when: 'kiedy w_jakich_godzinach w_jakie_dni o_ktorej w_jakich_terminach',
  time: 'czas godziny_ pora pory godzina porach rano wieczor wieczorem popoludni* przedpoludni*',
  day: `
    dzien dni poniedzial* wtorek wtorki sroda srody czwartek czwartki piatek piatki sobota soboty niedziela
    niedziele tygodnia_`,
  meet: 'spotkan* spotykac spotkac sesji sesje komunikacji komunikacja rozmow',
  how: 'jak w_jaki_sposob',
  channel: `
    kanal kanaly sposob sposoby forma_kontaktu formy_kontaktu forma_spotkan metoda forma_komunikacji
    formy_spotkan preferowana_forma platforma narzedzie`,
  'in-person': 'stacjonarn* osobiscie na_zywo hybrydow* twarza_w_twarz na_miejscu',
  online: 'online zdaln* wirtualn*',
  howmany: 'ile ilu iloma liczba ilosc liczbe',
  number: 'numer liczba',
  max: 'maksymaln* maks max maksimum',
  capacity: 'pojemnosc miejsc limit',
  mentee: 'mentee mentees mentorowan* podopieczn* uczestnikow_',
  mentor: 'mentor mentora mentorka mentorki mentorem mentorow mentorzy mentorce mentorowi mentorka_',
  mentoring: 'mentoring* mentorsk* mentorowac mentorstw* tutoring*',
  expertise: `
    specjaliz* ekspert* specjalnos* wiedza wiedzy mocne_strony kompetencj* ekspertyz* specjalizacja
    specjalizacje obszary_eksperckie obszar_ekspercki w_czym_jestes_dobry`,
  skill: 'umiejetnos*',
  topic: 'temat* zagadnien*',
  area: 'obszar* zakres* w_czym w_jakim_zakresie kwestie z_czym',
  help: 'pomoc pomoca pomocy wspar* wsparcie wspierac pomagac doradzac',
  offer: 'zaoferowac oferowac oferujesz podzielic dzielic przekazac wniesc moge_zaoferowac',
  'can-help': `
    mozesz_pomoc mozesz_wesprzec moge_pomoc moze_pomoc mozesz_zaoferowac mozesz_mentorowac mozesz_wspierac
    mozesz_pomagac mozesz_byc_mentorem mozesz_doradzac moglbys_pomoc moglabys_pomoc mozesz_podzielic`,
  want: `
    chcesz chcialbys chcialabys chcialbym chcialabym chce oczekuj* oczekiwani* szukasz potrzebujesz potrzeb*
    pragniesz zyczysz chcialby chca pragne`,
  interest: 'zainteresowan* interesuj*',
  goal: 'cel cele celow osiagn* ambicj* aspiracj* priorytet*',
  develop: 'rozwij* rozwin* rozwoj* poprawic doskonal* pracowac_nad udoskonalic',
  learn: 'nauczyc uczyc naucz* zdobyc',
  gain: 'zyskac wyniesc uzyskac',
  challenge: 'wyzwan* trudnos* problem* przeszkod*',
  background: 'sciezka profil sciezka_kariery przebieg',
  'about-you': `
    o_sobie o_tobie o_mnie biogram biografia bio przedstaw_sie krotki_opis opowiedz_o_sobie o_panu
    notka_biograficzna kim_jestes opisz_siebie kilka_slow_o_sobie napisz_o_sobie krotka_notka krotkie_bio
    informacje_o_tobie krotko_o_sobie przedstaw`,
  describe: 'opisz opis opowiedz opisac',
  why: 'dlaczego z_jakiego_powodu co_cie_motywuje czemu co_cie_sklonilo',
  motivation: 'motywacj* motywuje list_motywacyjny',
  reason: 'powod powody przyczyn*',
  join: `
    dolacz* udzial uczestnict* uczestniczyc zapis* zglaszasz zglosic zglosze* wziac_udzial zostac przystapi*
    bierzesz_udzial zapisujesz wziac_udzial_jako`,
  apply: 'aplik* zgloszenie kandyduj*',
  be: 'zostac byc jestem chce_byc chce_zostac biore_udzial_jako jako_mentor',
  both: 'obie oboje oba',
  programme: 'program* projekt*',
  hours: 'godzin godziny',
  month: 'miesiac* miesiecz* miesiacu',
  week: 'tydzien tygodni* tygodniow* dziennie rocznie rok kwartal semestr',
  often: 'jak_czesto czestotliwos*',
  format: 'format formy forma',
  type: 'typ rodzaj*',
  group: 'grupa grupow* grupie peer panel*',
  'one-to-one': 'indywidualn* jeden_na_jeden 1_1 jeden_do_jednego',
  match: 'dopasowan* polaczon* sparowan* dobran* przydziel*',
  avoid: `
    unikac nie_byc_dopasowan* konflikt_interesow wykluczyc nie_laczyc nie_chcesz nie_chcialbys
    nie_chcialabys nie_parowac`,
  not: 'nie bez nigdy zaden zadna nikt brak',
  prefer: 'preferowan* preferuj* preferencj* wolisz wybor',
  consent: 'zgoda zgody zgode wyrazam',
  agree: 'akceptuj* zgadzam zgadzasz wyrazasz',
  data: 'dane danych dane_osobowe danych_osobowych osobowych informacji moich_danych_osobowych',
  privacy: 'rodo prywatnosc* ochrona_danych ochrony_danych polityka_prywatnosci',
  process: 'przetwarz* przechowyw* wykorzyst* udostepn*',
  notice: 'klauzul* informacj* polityka',
  version: 'wersja wersji',
  date: 'data daty',
  submit: 'przeslan* zgloszenia zlozenia wyslan* odpowiedzi wypelnieni* utworzen* rejestracji nadeslan*',
  complete: 'ukonczen* zakonczen* koniec',
  start: 'rozpoczec* poczatk* start',
  timestamp: `
    sygnatura_czasowa znacznik_czasu godzina_ukonczenia data_wyslania data_zgloszenia data_przeslania
    data_i_godzina data_wypelnienia godzina_zakonczenia data_rejestracji data_utworzenia data_zapisu
    data_aplikacji data_dodania data_odpowiedzi`,
  'other-person': `
    nagly* awaryjn* rodzic* matk* ojc* opiekun* wspolmalzonk* malzonk* partner* referenc* asystent*
    sekretar* dyrektor* rektor* dziekan* dzieck* syn corka polecaj* rekomend* promotor* koordynator*
    przyjaciel* profesor* lekarz* klient* osoba_kontaktowa osoby_kontaktowej znajom* trener* wychowaw*`,
  phone: 'telefon* tel komork* komorkow* faks',
  link: 'link strona strona_internetowa profil_linkedin profil_na',
  gender: 'plec plci zaim* kobiet* mezczyzn* seksualn*',
  age: 'wiek wieku',
  birth: 'urodzen* urodzin* urodzon*',
  origin: 'obywatelstw* narodowos* pochodzen* paszport* pesel dowod*',
  sensitive: `
    niepelnospraw* religi* wyznan* zdrow* alergi* diet* zywien* wynagrodzen* zarob* dostepnosc_
    potrzeby_specjalne etniczn* stan_cywilny konto bankow* ubezpiecz* niekaraln* polityczn*`,
  hobby: 'hobby wolny_czas czas_wolny sport* pasje pozazawodow*',
  study: `
    studi* kierunek_studiow kierunek wyksztalc* edukacj* szkolen* kurs* dyplom* certyfik* ocena absolwent*
    rok_studiow magist* licenc* ukonczona ukonczone semestr_`,
  hear: 'dowiedzial* uslysza* skad',
  comment: 'uwag* komentarz* pytani* sugesti* dodatkowe_informacje cos_jeszcze dodac',
  file: 'cv zalacz* zdjec* plik* wizerun* zyciorys',
  approve: 'akceptacj* podpis* zatwierdz* poinformowan* zgoda_przelozonego',
  rate: 'ocen* skal* zadowol* wazn* satysfakcj*',
  past: 'wczesniej* poprzedni* byl* juz kiedykolwiek dotychczas* ostatni* miales mialas dawn*',
  ideal: 'idealn* marzen* przyszl* nastepn* wymarzon* chcialbys_pracowac chcialabys_pracowac cechy docelow*',
  postal: `
    ulica kod_pocztowy pocztow* korespondencyjn* adres_zamieszkania zameldowan* adres_korespondencyjny`,
  programming: 'programowan* oprogramowan* technologi* komputer* narzedzi*',
  size: 'wielkosc rozmiar liczba_pracownikow obroty koszulk*',
  status: 'status wymiar etatu_ umowa umowy wycofan*',
  newsletter: 'newsletter* otrzymyw* powiadomien* wyslij wysyla* przypomnien* wiadomosci',
  code: 'regulamin* warunk* kodeks* zasad*',
  'yes-no': '^czy ^ma ^masz tak_nie jesli_tak jezeli_tak',
};

#include "ScenarioTexts.h"

#include <cstdio>

namespace demo {

namespace {

const std::vector<FaultStory>& spanishStories()
{
    static const std::vector<FaultStory> stories{
        {"Máquina {m} bloqueada con error {c}",
         "<p>Buenas noches. La máquina <b>{m}</b> del banco {b} se bloqueó a las {t} con el código "
         "<b>{c}</b>.</p>"
         "<p>Antes: el cliente introdujo un billete de 500. Durante: la pantalla quedó fija en la tirada. "
         "Después: la "
         "reiniciamos dos veces con llave y vuelve al mismo error.</p><p>El cliente espera su saldo.</p>",
         "<p>¿Puede indicarnos la versión de software que muestra el menú de asistente y si la puerta "
         "principal marca "
         "<i>cerrada</i>?</p>",
         "<p>Versión 7.3.1-MX. La puerta marca cerrada. Adjunto la foto del menú.</p>",
         "<p>La memoria de la tirada quedó sin terminar. Hemos lanzado la recuperación de forma remota y el "
         "saldo del "
         "cliente vuelve a estar en pantalla.</p>"},
        {"Aceptador de billetes de la {m} rechaza todo",
         "<p>El aceptador de la <b>{m}</b> (banco {b}) rechaza todos los billetes desde las {t}. Lo "
         "limpiamos y "
         "cambiamos el cassette, sigue igual. Son ya {n} clientes que se han quejado.</p>",
         "<p>¿De qué color parpadea el bisel y cuántas veces seguidas?</p>",
         "<p>Rojo, cuatro veces, y una pausa.</p>",
         "<p>Cuatro destellos indican sensor sucio en el canal 2. Tras el procedimiento de calibración que "
         "le "
         "enviamos, el equipo acepta de nuevo.</p>"},
        {"Impresora de tickets sin comunicación en {m}",
         "<p>La {m} no imprime el ticket de pago. En pantalla: <i>Printer comm error {c}</i>. Tiene papel y "
         "la tapa está "
         "bien cerrada.</p><ol><li>Apagamos y encendimos: igual.</li><li>Cambiamos el rollo: "
         "igual.</li></ol>",
         "<p>¿El cable plano hace ruido o se ve marcado cerca de la bisagra?</p>",
         "<p>Sí, tiene una doblez fea junto a la bisagra.</p>",
         "<p>Se autorizó el recambio del cable plano; una vez cambiado, la impresora responde y se imprimió "
         "el ticket "
         "pendiente.</p>"},
        {"El progresivo del banco {b} no sube",
         "<p>El display del progresivo del banco {b} está congelado desde las {t}. Las {n} máquinas juegan "
         "normal, pero "
         "el importe no cambia.</p>",
         "<p>¿El controlador del banco muestra el led de enlace encendido? Adjunte, por favor, su "
         "registro.</p>",
         "<p>El led parpadea en ámbar. Va adjunto el registro de las últimas dos horas.</p>",
         "<p>El controlador había perdido la hora y descartaba las contribuciones. Se sincronizó y el "
         "progresivo recuperó "
         "los importes pendientes.</p>"},
        {"Sin conexión con el servidor de sala en zona {b}",
         "<p>Desde las {t} toda la zona {b} aparece <b>fuera de línea</b> en el monitor. Son {n} máquinas. "
         "Se puede jugar "
         "pero no se cargan tarjetas de cliente.</p>",
         "<p>¿Hubo algún corte de corriente o trabajo en el cuarto de comunicaciones?</p>",
         "<p>Mantenimiento movió un armario esta tarde, es posible que tocaran algo.</p>",
         "<p>El puerto del conmutador estaba deshabilitado por un bucle. Se corrigió y las máquinas vuelven "
         "a estar en "
         "línea.</p>"},
        {"Tarjeta de jugador no reconocida en {m}",
         "<p>En la {m} ninguna tarjeta de jugador es reconocida; la pantallita dice <i>Lectura "
         "incorrecta</i>. Las mismas "
         "tarjetas funcionan en la máquina de al lado.</p>",
         "<p>¿Probó la tarjeta de limpieza? ¿Qué dice el registro del lector?</p>",
         "<p>Pasamos la tarjeta de limpieza tres veces. El registro marca {c}.</p>",
         "<p>El lector tenía una actualización a medias. La completamos de forma remota; ya reconoce las "
         "tarjetas.</p>"},
        {"Diferencia en la recaudación del {b}",
         "<p>En el conteo de hoy, el banco {b} tiene una diferencia de <b>{n}00,00</b> entre contadores y "
         "efectivo. "
         "Adjuntamos el informe del cierre y la foto de los contadores de la {m}.</p>",
         "<p>¿La caja se retiró con la máquina en juego o después de inhabilitarla?</p>",
         "<p>Con la máquina en juego, según el turno de noche.</p>",
         "<p>El billete en tránsito se contó en el día siguiente. Con la corrección, ambos cierres "
         "cuadran.</p>"},
        {"Pantalla táctil descalibrada en {m}",
         "<p>La pantalla de la {m} responde unos 3 cm más abajo de donde se toca. Los clientes no pueden "
         "elegir la apuesta. "
         "Ocurre desde la actualización de ayer.</p>",
         "<p>¿Puede entrar en el menú de asistente y hacer la calibración de cinco puntos?</p>",
         "<p>El menú no nos deja llegar al botón, justamente por la desviación.</p>",
         "<p>Enviamos la calibración desde el servidor. Compruébelo, por favor, en las cuatro esquinas.</p>"},
        {"Ruleta electrónica: terminal {n} sin imagen",
         "<p>El terminal {n} de la ruleta quedó en negro a las {t}. Se oye el sonido de las apuestas, pero "
         "no hay imagen. "
         "Los demás terminales funcionan.</p>",
         "<p>¿El monitor muestra su menú propio al pulsar el botón lateral?</p>",
         "<p>Sí, el menú del monitor se ve bien.</p>",
         "<p>La salida de vídeo estaba en una resolución no admitida. La fijamos y el terminal muestra la "
         "mesa.</p>"},
        {"Solicitud: alta de {n} máquinas nuevas en el sistema",
         "<p>El jueves recibimos {n} máquinas nuevas para el banco {b}. Necesitamos darlas de alta con sus "
         "números de "
         "activo y denominaciones. Adjunto la hoja con los datos.</p>",
         "<p>Falta la denominación de dos de ellas. ¿Nos la indica?</p>", "<p>Ambas son de 0,05.</p>",
         "<p>Las máquinas están dadas de alta y comunican. Puede abrirlas al público cuando lo desee.</p>"},
        {"Jackpot de la {m} sin registrar",
         "<p>A las {t} la {m} dio un premio mayor y la torre se encendió, pero en el sistema <b>no "
         "aparece</b> el evento. El "
         "pago manual se hizo con el formulario {n}1.</p><p>Regulación nos pide el registro antes de "
         "mañana.</p>",
         "<p>¿Conserva el ticket de evento que imprimió la máquina?</p>",
         "<p>Sí, va escaneado en el adjunto.</p>",
         "<p>El evento estaba retenido en la cola del concentrador. Ya está registrado con su hora "
         "original.</p>"},
        {"Informe diario no llega por correo",
         "<p>El informe diario de sala no llega desde el lunes a las direcciones de gerencia. Revisamos el "
         "correo no "
         "deseado y no está.</p>",
         "<p>¿Cambió recientemente el servidor de correo de la sala?</p>",
         "<p>Sí, el viernes pasamos al nuevo.</p>",
         "<p>Se actualizó la dirección de entrega y se reenviaron los informes de los días que "
         "faltaban.</p>"},
    };
    return stories;
}

const std::vector<FaultStory>& englishStories()
{
    static const std::vector<FaultStory> stories{
        {"Machine {m} locked up with error {c}",
         "<p>Machine <b>{m}</b> in bank {b} locked up at {t} showing <b>{c}</b>.</p><p>Before: the guest "
         "inserted a 100 "
         "bill. During: the spin froze. After: two key resets bring the same error back.</p><p>The guest is "
         "waiting for "
         "the credits.</p>",
         "<p>Could you tell us the software version on the attendant menu, and whether the main door reads "
         "<i>closed</i>?</p>",
         "<p>Version 7.3.1-US, door closed. Photo of the menu attached.</p>",
         "<p>The game memory held an unfinished spin. We ran the recovery from here and the guest's credits "
         "are back on "
         "the screen.</p>"},
        {"Bill validator on {m} rejects everything",
         "<p>The validator on <b>{m}</b> (bank {b}) has rejected every bill since {t}. We cleaned it and "
         "swapped the "
         "cassette, no change. {n} guests have complained so far.</p>",
         "<p>Which colour does the bezel flash, and how many times in a row?</p>",
         "<p>Red, four times, then a pause.</p>",
         "<p>Four flashes mean a dirty sensor in channel 2. After the calibration we sent you, it takes "
         "bills again.</p>"},
        {"Ticket printer offline on {m}",
         "<p>{m} does not print the cash-out ticket: <i>Printer comm error {c}</i>. There is paper, and the "
         "cover is "
         "shut.</p><ol><li>Power cycle: same.</li><li>New roll: same.</li></ol>",
         "<p>Is the ribbon cable creased near the hinge?</p>", "<p>Yes, badly.</p>",
         "<p>The spare cable was approved; with it in place the printer answers and printed the pending "
         "ticket.</p>"},
        {"Progressive of bank {b} stopped counting",
         "<p>The progressive sign of bank {b} has been frozen since {t}. All {n} machines play, but the "
         "amount stays.</p>",
         "<p>Is the link light of the bank controller on? Please attach its log.</p>",
         "<p>It blinks amber. Log of the last two hours attached.</p>",
         "<p>The controller had lost its clock and dropped contributions. It is synchronised and has caught "
         "up.</p>"},
        {"Area {b} offline on the floor monitor",
         "<p>Since {t} the whole area {b} shows <b>offline</b>: {n} machines. Play goes on, but player cards "
         "do not load.</p>",
         "<p>Was there a power cut, or work in the network room?</p>",
         "<p>Facilities moved a cabinet this afternoon.</p>",
         "<p>A switch port had shut itself off because of a loop. It is fixed and the machines are "
         "back.</p>"},
        {"Player cards not read on {m}",
         "<p>No card is read on {m}; the small display says <i>Bad read</i>. The same cards work next "
         "door.</p>",
         "<p>Did you try the cleaning card? What does the reader's log say?</p>",
         "<p>Cleaning card three times. The log says {c}.</p>",
         "<p>The reader had half an update. We completed it from here; cards are read again.</p>"},
        {"Count variance in bank {b}",
         "<p>Today's drop in bank {b} is off by <b>${n}00.00</b> between meters and cash. Closing report and "
         "photo of the "
         "meters of {m} attached.</p>",
         "<p>Was the box pulled while the machine was in play?</p>",
         "<p>It was, according to the graveyard shift.</p>",
         "<p>The bill in transit was counted the next day. With the correction both days balance.</p>"},
        {"Roulette terminal {n} shows no picture",
         "<p>Terminal {n} of the roulette went black at {t}. Sound of bets is heard, no picture. The others "
         "work.</p>",
         "<p>Does the monitor show its own menu when you press the side button?</p>", "<p>It does.</p>",
         "<p>The output was set to a mode that the monitor cannot show. It is fixed now.</p>"},
        {"Handpay on {m} not recorded",
         "<p>{m} hit a top award at {t}; the candle lit, but the event is <b>not in the system</b>. The "
         "regulator wants the "
         "record by tomorrow.</p>",
         "<p>Do you still have the event ticket that the machine printed?</p>",
         "<p>Yes, scanned and attached.</p>",
         "<p>The event was stuck in the controller's queue. It is recorded now with its original time.</p>"},
    };
    return stories;
}

} // namespace

const std::vector<FaultStory>& stories(const std::string& language)
{
    return language == "es" ? spanishStories() : englishStories();
}

const Phrases& phrases(const std::string& language)
{
    static const Phrases spanish{
        {"<p>Buenas noches, gracias por el detalle. Hemos recibido su ticket y lo estamos revisando.</p>",
         "<p>Gracias por avisar. Un técnico de guardia ya lo tiene y le escribe en breve.</p>",
         "<p>Recibido. Estamos consultando los registros del concentrador.</p>"},
        {"<p>Confirmado, funciona. Muchas gracias.</p>",
         "<p>Perfecto, ya está en servicio. Gracias por la rapidez.</p>",
         "<p>Comprobado por el turno de noche, pueden cerrar.</p>"},
        "<p>Estamos a la espera del repuesto; el almacén indica entrega en dos días laborables. Le avisamos "
        "en cuanto "
        "salga.</p>",
        "<p>El problema persiste: una hora después volvió a ocurrir lo mismo.</p>",
        "<p>¿Nos confirma, por favor, que el problema está resuelto?</p>",
        {"<p>Para seguir necesitamos dos datos: ¿desde qué hora ocurre y afecta a una sola máquina o a todo "
         "el banco?</p>",
         "<p>¿Puede adjuntar una foto de la pantalla y decirnos la versión que muestra el menú de "
         "asistente?</p>"},
        {"<p>Hemos aplicado la corrección desde el servidor y reiniciado el servicio del equipo. Por favor, "
         "compruébelo y "
         "confirme si podemos cerrar.</p>",
         "<p>Encontramos un parámetro equivocado en la configuración y lo hemos corregido. ¿Nos confirma que "
         "ya funciona?</p>"}};
    static const Phrases english{
        {"<p>Thank you for the details. We have your ticket and are looking into it.</p>",
         "<p>Thanks for letting us know. An engineer on call has it and will write shortly.</p>",
         "<p>Received. We are going through the controller's logs.</p>"},
        {"<p>Confirmed, it works. Thank you.</p>", "<p>Back in service. Thanks for the quick help.</p>",
         "<p>Checked by the night shift, you may close it.</p>"},
        "<p>We are waiting for the spare part; the warehouse says two working days. We will tell you when it "
        "ships.</p>",
        "<p>The problem persists: an hour later the same happened again.</p>",
        "<p>Would you please confirm that the problem is solved?</p>",
        {"<p>To go on we need two things: since when does it happen, and is it one machine or the whole "
         "bank?</p>",
         "<p>Could you attach a photo of the screen and tell us the version on the attendant menu?</p>"},
        {"<p>We applied the fix from the server and restarted the service on the equipment. Please check, "
         "and confirm "
         "whether we may close the ticket.</p>",
         "<p>We found a wrong setting and corrected it. Could you confirm that it works now?</p>"}};
    return language == "es" ? spanish : english;
}

std::string controllerLog(unsigned seed, int lines)
{
    constexpr std::array events{
        "INFO  link    poll ok, 24 of 24 machines",
        "INFO  sas     meters collected",
        "WARN  sas     no answer to general poll, retry 1",
        "ERROR sas     machine does not answer, marked offline",
        "INFO  prog    contribution 0.0125 accepted",
        "WARN  prog    clock differs from server by 61 s",
        "ERROR printer status 0x2A: chassis open",
        "INFO  player  card in",
        "INFO  player  card out, session closed",
        "WARN  net     retransmissions above threshold",
    };
    std::string log;
    unsigned state = seed * 2'654'435'761U + 1;
    unsigned second = 0;
    for (int line = 0; line < lines; ++line) {
        state = state * 1'664'525U + 1'013'904'223U;
        second += 1 + (state >> 28U);
        std::array<char, 160> text{};
        std::snprintf(text.data(), text.size(), "%02u:%02u:%02u.%03u [%04u] %s\n", 20 + second / 3600 % 4,
                      second / 60 % 60, second % 60, state >> 22U, 1200 + (state >> 24U),
                      events[(state >> 16U) % events.size()]);
        log += text.data();
    }
    return log;
}

} // namespace demo

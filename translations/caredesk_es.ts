<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttachmentWords</name>
    <message>
        <source>over the limit</source>
        <translation>supera el límite</translation>
    </message>
    <message>
        <source>%1 · over the limit of %2</source>
        <translation>%1 · supera el límite de %2</translation>
    </message>
    <message>
        <source>the portal does not take this type</source>
        <translation>el portal no admite este tipo</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>not found: it may have been moved</source>
        <translation>no se encuentra: puede que se haya movido</translation>
    </message>
    <message>
        <source>no file that can be attached</source>
        <translation>no es un archivo que se pueda adjuntar</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>no space left on the disk</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copiando…</translation>
    </message>
    <message>
        <source>Copying… %1</source>
        <translation>Copiando… %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>zipped it is over the limit of %1</source>
        <translation>comprimida supera el límite de %1</translation>
    </message>
    <message>
        <source>nothing in it but links and special files</source>
        <translation>solo contiene enlaces y archivos especiales</translation>
    </message>
    <message>
        <source>the folder is empty</source>
        <translation>la carpeta está vacía</translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation>más de %1 archivos</translation>
    </message>
    <message>
        <source>the portal does not take zip files</source>
        <translation>el portal no admite archivos zip</translation>
    </message>
    <message>
        <source>nothing in it can be read</source>
        <translation>no se puede leer nada de ella</translation>
    </message>
    <message>
        <source>%1 is too much for one file. Attach the folders in it one by one, or only the files that show the problem; or put it where support can fetch it and write the link into the message.</source>
        <translation>%1 es demasiado para un solo archivo. Adjunte las carpetas que contiene una por una, o solo los archivos que muestran el problema; o póngala donde soporte pueda recogerla y escriba el enlace en el mensaje.</translation>
    </message>
    <message>
        <source>%1: there is no file in this folder to attach.</source>
        <translation>%1: en esta carpeta no hay ningún archivo que adjuntar.</translation>
    </message>
    <message>
        <source>%1: folders are sent as zip files, which the portal does not take. Attach the files in it.</source>
        <translation>%1: las carpetas se envían como archivos zip, y el portal no los admite. Adjunte los archivos que contiene.</translation>
    </message>
    <message numerus="yes">
        <source>Looking through the folder… %n file(s)</source>
        <translation>
            <numerusform>Revisando la carpeta… %n archivo</numerusform>
            <numerusform>Revisando la carpeta… %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Zipping… %1</source>
        <translation>Comprimiendo… %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <comment>in a folder</comment>
        <translation>
            <numerusform>%n archivo · %1</numerusform>
            <numerusform>%n archivos · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n excluido</numerusform>
            <numerusform>%n excluidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Links are not followed: %1.</source>
        <translation>Los enlaces no se siguen: %1.</translation>
    </message>
    <message>
        <source>No ordinary files: %1.</source>
        <translation>No son archivos corrientes: %1.</translation>
    </message>
    <message>
        <source>Cannot be read: %1.</source>
        <translation>No se pueden leer: %1.</translation>
    </message>
    <message>
        <source>Not everything is in %1.</source>
        <translation>No todo está en %1.</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>Dial this number: %1</source>
        <translation>Marque este número: %1</translation>
    </message>
    <message>
        <source>No program on this computer makes calls. Dial by hand, or scan the QR code with a phone.</source>
        <translation>Ningún programa de este equipo hace llamadas. Marque a mano o escanee el código QR con un teléfono.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>A subject that says what fails</source>
        <translation>Un asunto que dice qué falla</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Cuándo empezó</translation>
    </message>
    <message>
        <source>Before, during and after</source>
        <translation>Antes, durante y después</translation>
    </message>
    <message>
        <source>Steps to repeat it</source>
        <translation>Pasos para repetirlo</translation>
    </message>
    <message>
        <source>Machine or position</source>
        <translation>Máquina o posición</translation>
    </message>
    <message>
        <source>How many machines</source>
        <translation>Cuántas máquinas</translation>
    </message>
    <message>
        <source>Screenshot or log</source>
        <translation>Captura o registro</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>heading in a report</comment>
        <translation>Antes</translation>
    </message>
    <message>
        <source>During</source>
        <comment>heading in a report</comment>
        <translation>Durante</translation>
    </message>
    <message>
        <source>After</source>
        <comment>heading in a report</comment>
        <translation>Después</translation>
    </message>
    <message>
        <source>Name the part and what it does not do.</source>
        <translation>Nombre la pieza y lo que no hace.</translation>
    </message>
    <message>
        <source>The hour, as exactly as you know it.</source>
        <translation>La hora, tan exacta como la sepa.</translation>
    </message>
    <message>
        <source>What was done, what was seen, what was tried.</source>
        <translation>Qué se hizo, qué se vio, qué se probó.</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>Falta aún: %1.</translation>
    </message>
    <message>
        <source>Still missing: %1 and %2.</source>
        <translation>Faltan aún: %1 y %2.</translation>
    </message>
    <message>
        <source>What you do, step by step, until it fails.</source>
        <translation>Escriba qué hace usted, paso a paso, hasta que falla.</translation>
    </message>
    <message>
        <source>Its number, as on the label.</source>
        <translation>Su número, como en la etiqueta.</translation>
    </message>
    <message>
        <source>Only this one, or others too?</source>
        <translation>¿Solo esta o también otras?</translation>
    </message>
    <message>
        <source>A picture or a file says more than a description.</source>
        <translation>Una imagen o un archivo dice más que una descripción.</translation>
    </message>
    <message>
        <source>It says what fails.</source>
        <translation>Dice qué falla.</translation>
    </message>
    <message>
        <source>All three parts</source>
        <translation>Las tres partes</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Está.</translation>
    </message>
    <message>
        <source>When it began</source>
        <comment>heading in a report</comment>
        <translation>Cuándo empezó</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>heading in a report: steps to repeat it</comment>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Machine or position</source>
        <comment>heading in a report</comment>
        <translation>Máquina o posición</translation>
    </message>
    <message>
        <source>How many machines</source>
        <comment>heading in a report</comment>
        <translation>Cuántas máquinas</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep the accounts&apos; data in this folder.</source>
        <translation>Guardar los datos de las cuentas en esta carpeta.</translation>
    </message>
    <message>
        <source>Read the portal profile from this file.</source>
        <translation>Leer el perfil del portal de este archivo.</translation>
    </message>
    <message>
        <source>The portal&apos;s address.</source>
        <translation>La dirección del portal.</translation>
    </message>
    <message>
        <source>auto, deskpro or requesttracker.</source>
        <translation>auto, deskpro o requesttracker.</translation>
    </message>
    <message>
        <source>Trust the authority in this PEM file too.</source>
        <translation>Confiar también en la autoridad de este archivo PEM.</translation>
    </message>
    <message>
        <source>Sign in as this user.</source>
        <translation>Iniciar sesión con este usuario.</translation>
    </message>
    <message>
        <source>Read the password from standard input; it is stored nowhere.</source>
        <translation>Leer la contraseña de la entrada estándar; no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>Read an access token from standard input.</source>
        <translation>Leer un token de acceso de la entrada estándar.</translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation>Responder en JSON.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>--backend is auto, deskpro or requesttracker, not %1.</source>
        <translation>--backend es auto, deskpro o requesttracker, no %1.</translation>
    </message>
    <message>
        <source>Give either --password-stdin or --token-stdin.</source>
        <translation>Indique --password-stdin o --token-stdin, no los dos.</translation>
    </message>
    <message>
        <source>--password-stdin needs --user.</source>
        <translation>--password-stdin necesita --user.</translation>
    </message>
    <message>
        <source>%1 is not understood.</source>
        <translation>No se entiende %1.</translation>
    </message>
    <message>
        <source>Say what to do; --help lists the commands.</source>
        <translation>Diga qué hay que hacer; --help muestra las órdenes.</translation>
    </message>
    <message>
        <source>There is no command %1; --help lists them.</source>
        <translation>No existe la orden %1; --help muestra las que hay.</translation>
    </message>
    <message>
        <source>%1 is used like this: %1 %2</source>
        <translation>%1 se usa así: %1 %2</translation>
    </message>
    <message>
        <source>%1 does not take --%2.</source>
        <translation>%1 no admite --%2.</translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation>Uso: %1 [opciones]</translation>
    </message>
    <message>
        <source>Usage: %1 [options] COMMAND</source>
        <translation>Uso: %1 [opciones] ORDEN</translation>
    </message>
    <message>
        <source>Sign in to the network&apos;s proxy as this user.</source>
        <translation>Iniciar sesión en el proxy de la red con este usuario.</translation>
    </message>
    <message>
        <source>Read the proxy&apos;s password from standard input, after the other secret.</source>
        <translation>Leer la contraseña del proxy de la entrada estándar, después del otro secreto.</translation>
    </message>
    <message>
        <source>--proxy-user and --proxy-password-stdin go together.</source>
        <translation>--proxy-user y --proxy-password-stdin van juntos.</translation>
    </message>
    <message>
        <source>Take a screenshot at once, also in the CareDesk that is open already.</source>
        <translation>Hacer enseguida una captura de pantalla, también en el CareDesk que ya está abierto.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>The message.</source>
        <translation>El mensaje.</translation>
    </message>
    <message>
        <source>Read the message from a file, or from standard input with -.</source>
        <translation>Leer el mensaje de un archivo, o de la entrada estándar con -.</translation>
    </message>
    <message>
        <source>Attach a file; may be repeated.</source>
        <translation>Adjuntar un archivo; se puede repetir.</translation>
    </message>
    <message>
        <source>Words to go with it.</source>
        <translation>Palabras que lo acompañan.</translation>
    </message>
    <message>
        <source>Ask what answers at the portal&apos;s address.</source>
        <translation>Preguntar qué responde en la dirección del portal.</translation>
    </message>
    <message>
        <source>Sign in and stay signed in.</source>
        <translation>Iniciar sesión y mantenerla.</translation>
    </message>
    <message>
        <source>Sign out; --purge removes the account&apos;s data from this computer.</source>
        <translation>Cerrar sesión; --purge elimina de este equipo los datos de la cuenta.</translation>
    </message>
    <message>
        <source>Remove the account&apos;s data.</source>
        <translation>Eliminar los datos de la cuenta.</translation>
    </message>
    <message>
        <source>Even if something waits to be sent.</source>
        <translation>Aunque algo espere para enviarse.</translation>
    </message>
    <message>
        <source>Say who is signed in and what waits.</source>
        <translation>Decir quién ha iniciado sesión y qué espera.</translation>
    </message>
    <message>
        <source>Deliver what waits and fetch what is new.</source>
        <translation>Entregar lo que espera y descargar lo nuevo.</translation>
    </message>
    <message>
        <source>Sweep everything.</source>
        <translation>Recorrerlo todo.</translation>
    </message>
    <message>
        <source>List tickets from the cache.</source>
        <translation>Mostrar los tickets de este equipo.</translation>
    </message>
    <message>
        <source>A state; may be repeated.</source>
        <translation>Un estado; se puede repetir.</translation>
    </message>
    <message>
        <source>A casino&apos;s name.</source>
        <translation>El nombre de un casino.</translation>
    </message>
    <message>
        <source>Words to look for.</source>
        <translation>Palabras que buscar.</translation>
    </message>
    <message>
        <source>Created on or after this day.</source>
        <translation>Creados este día o después.</translation>
    </message>
    <message>
        <source>Created before this day.</source>
        <translation>Creados antes de este día.</translation>
    </message>
    <message>
        <source>No more than this many.</source>
        <translation>Como mucho, esta cantidad.</translation>
    </message>
    <message>
        <source>Show a ticket&apos;s conversation.</source>
        <translation>Mostrar la conversación de un ticket.</translation>
    </message>
    <message>
        <source>File a new ticket.</source>
        <translation>Enviar un ticket nuevo.</translation>
    </message>
    <message>
        <source>The casino&apos;s name or id.</source>
        <translation>El nombre o el identificador del casino.</translation>
    </message>
    <message>
        <source>The subject.</source>
        <translation>El asunto.</translation>
    </message>
    <message>
        <source>An address in copy; may be repeated.</source>
        <translation>Una dirección en copia; se puede repetir.</translation>
    </message>
    <message>
        <source>Reply to a ticket.</source>
        <translation>Responder a un ticket.</translation>
    </message>
    <message>
        <source>Close a ticket.</source>
        <translation>Cerrar un ticket.</translation>
    </message>
    <message>
        <source>Reopen a ticket.</source>
        <translation>Reabrir un ticket.</translation>
    </message>
    <message>
        <source>List what waits to be sent.</source>
        <translation>Mostrar lo que espera para enviarse.</translation>
    </message>
    <message>
        <source>Try this one again.</source>
        <translation>Intentar este de nuevo.</translation>
    </message>
    <message>
        <source>Remove this one for good.</source>
        <translation>Eliminar este definitivamente.</translation>
    </message>
    <message>
        <source>Save an attachment.</source>
        <translation>Guardar un archivo adjunto.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>El archivo que se escribe.</translation>
    </message>
    <message>
        <source>Show the emergency numbers.</source>
        <translation>Mostrar los números de emergencia.</translation>
    </message>
    <message>
        <source>One region: US MX ES CL PE AR other.</source>
        <translation>Una región: US MX ES CL PE AR other.</translation>
    </message>
    <message>
        <source>Check everything that a connection needs.</source>
        <translation>Comprobar todo lo que una conexión necesita.</translation>
    </message>
    <message>
        <source>Leave this one as the portal has it.</source>
        <translation>Dejar este como lo tiene el portal.</translation>
    </message>
    <message>
        <source>Send what the portal did not take as a reply.</source>
        <translation>Enviar como respuesta lo que el portal no aceptó.</translation>
    </message>
    <message>
        <source>Say what a report still lacks; nothing is sent.</source>
        <translation>Dice qué le falta a un informe; no se envía nada.</translation>
    </message>
    <message>
        <source>How many files go along.</source>
        <translation>Cuántos archivos lo acompañan.</translation>
    </message>
    <message>
        <source>Take a picture of the screen, with parts blacked out.</source>
        <translation>Hacer una imagen de la pantalla, con partes tapadas en negro.</translation>
    </message>
    <message>
        <source>Write the PNG here.</source>
        <translation>Escribir aquí el PNG.</translation>
    </message>
    <message>
        <source>The monitor, counted from 1.</source>
        <translation>El monitor, contado desde 1.</translation>
    </message>
    <message>
        <source>Only this part, in pixels of the monitor.</source>
        <translation>Solo esta parte, en píxeles del monitor.</translation>
    </message>
    <message>
        <source>Black this part of the picture out; may be repeated.</source>
        <translation>Tapar en negro esta parte de la imagen; puede repetirse.</translation>
    </message>
    <message>
        <source>Gather the logs that the portal profile names into a zip, blanked out; nothing is sent.</source>
        <translation>Reunir en un zip los registros que indica el perfil del portal, con lo secreto tachado; no se envía nada.</translation>
    </message>
    <message>
        <source>Write nothing: say what would be in it.</source>
        <translation>No escribir nada: decir qué contendría.</translation>
    </message>
    <message>
        <source>With what is known of this computer.</source>
        <translation>Con lo que se sabe de este equipo.</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>two facts about the connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n need your decision</source>
        <translation>
            <numerusform>%n necesita su decisión</numerusform>
            <numerusform>%n necesitan su decisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n espera para enviarse</numerusform>
            <numerusform>%n esperan para enviarse</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching tickets: %1 of %2</source>
        <translation>Descargando tickets: %1 de %2</translation>
    </message>
    <message>
        <source>Fetching tickets: %1</source>
        <translation>Descargando tickets: %1</translation>
    </message>
    <message>
        <source>Your tickets are being fetched for the first time. You can work meanwhile.</source>
        <translation>Sus tickets se están descargando por primera vez. Mientras tanto puede trabajar.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <comment>2 min ago</comment>
        <translation>Sincronizado %1</translation>
    </message>
    <message>
        <source>The portal answers. What is shown here is what it said %1.</source>
        <comment>2 min ago</comment>
        <translation>El portal responde. Lo que se ve aquí es lo que dijo %1.</translation>
    </message>
    <message>
        <source>Something could not be sent and is kept in the outbox until you decide.</source>
        <translation>Algo no se pudo enviar y está en Por enviar hasta que usted decida.</translation>
    </message>
    <message>
        <source>Another CareDesk with this account is open and does the sending.</source>
        <translation>Otro CareDesk con esta cuenta está abierto y se encarga de los envíos.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>You can go on: everything already fetched is here, and what you write is kept on this computer and goes out by itself.</source>
        <translation>Puede seguir: todo lo descargado está aquí, y lo que escriba queda guardado en este equipo y sale por sí solo.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>The portal no longer accepts this sign-in. Nothing you wrote is lost; it is sent once you have signed in again.</source>
        <translation>El portal ya no acepta esta sesión. No se pierde nada de lo escrito; se envía cuando inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The portal refuses</source>
        <translation>El portal rechaza la conexión</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>CareDesk is looking for the portal.</source>
        <translation>CareDesk está buscando el portal.</translation>
    </message>
    <message>
        <source>Looking for the portal…</source>
        <translation>Buscando el portal…</translation>
    </message>
    <message>
        <source>The portal answers</source>
        <translation>El portal responde</translation>
    </message>
    <message>
        <source>The portal can be reached from this computer.</source>
        <translation>Desde este equipo se llega al portal.</translation>
    </message>
    <message>
        <source>No portal</source>
        <translation>Sin portal</translation>
    </message>
    <message numerus="yes">
        <source>%n being verified</source>
        <translation>
            <numerusform>%n se está verificando</numerusform>
            <numerusform>%n se están verificando</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskproClient</name>
    <message>
        <source>Please call back: %1</source>
        <translation>Devuelvan la llamada, por favor: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceLines</name>
    <message>
        <source>(missing)</source>
        <translation>(falta)</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 bytes)</translation>
    </message>
    <message>
        <source>It has arrived as %1, but not as it was sent:</source>
        <translation>Ha llegado como %1, pero no como se envió:</translation>
    </message>
    <message>
        <source>you sent: %1</source>
        <translation>usted envió: %1</translation>
    </message>
    <message>
        <source>the portal has: %1</source>
        <translation>el portal tiene: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Detailed message</source>
        <translation>Mensaje detallado</translation>
    </message>
    <message>
        <source>Casino name</source>
        <translation>Nombre del casino</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Archivo adjunto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(falta)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a file, its size</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Name resolution</source>
        <translation>Resolución de nombres</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Conexión segura</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>Datos de este equipo</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1. Set it right.</source>
        <translation>El reloj de este equipo se desvía %1. Póngalo en hora.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The portal says: %1</source>
        <translation>El portal dice: %1</translation>
    </message>
    <message>
        <source>Nothing is lost: what you wrote is kept on this computer.</source>
        <translation>No se pierde nada: lo que usted ha escrito está guardado en este equipo.</translation>
    </message>
    <message>
        <source>The portal&apos;s address %1 was not found.</source>
        <translation>No se encontró la dirección del portal, %1.</translation>
    </message>
    <message>
        <source>Check the network connection and the spelling of the address.</source>
        <translation>Compruebe la conexión de red y que la dirección esté bien escrita.</translation>
    </message>
    <message>
        <source>The portal does not accept connections now.</source>
        <translation>El portal no acepta conexiones en este momento.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it is urgent, call the emergency number.</source>
        <translation>Inténtelo de nuevo en unos minutos. Si es urgente, llame al número de emergencia.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>No hay conexión de red.</translation>
    </message>
    <message>
        <source>You can go on working; it is sent when the network is back.</source>
        <translation>Puede seguir trabajando; se enviará cuando vuelva la red.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>El portal no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Try again. If it is urgent, call the emergency number.</source>
        <translation>Inténtelo de nuevo. Si es urgente, llame al número de emergencia.</translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation>Se cortó la conexión.</translation>
    </message>
    <message>
        <source>CareDesk checks at the portal what arrived before it sends anything again.</source>
        <translation>CareDesk comprueba en el portal qué llegó antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy did not let the connection through.</source>
        <translation>El proxy de la red no dejó pasar la conexión.</translation>
    </message>
    <message>
        <source>The portal is busy and asks to wait.</source>
        <translation>El portal está ocupado y pide esperar.</translation>
    </message>
    <message>
        <source>CareDesk tries again by itself.</source>
        <translation>CareDesk lo intentará de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>The portal has a problem of its own.</source>
        <translation>El portal tiene un problema propio.</translation>
    </message>
    <message>
        <source>CareDesk tries again by itself. If it is urgent, call the emergency number.</source>
        <translation>CareDesk lo intentará de nuevo por sí solo. Si es urgente, llame al número de emergencia.</translation>
    </message>
    <message>
        <source>To protect your password, nothing was sent.</source>
        <translation>Para proteger su contraseña, no se envió nada.</translation>
    </message>
    <message>
        <source>Tell your IT department or your account manager.</source>
        <translation>Avise a su departamento de informática o a su gestor de cuenta.</translation>
    </message>
    <message>
        <source>The security certificate of %1 has expired.</source>
        <translation>El certificado de seguridad de %1 ha caducado.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, tell your IT department.</source>
        <translation>Compruebe la fecha y la hora de este equipo. Si son correctas, avise a su departamento de informática.</translation>
    </message>
    <message>
        <source>The security certificate of %1 is not valid yet.</source>
        <translation>El certificado de seguridad de %1 todavía no es válido.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>Compruebe la fecha y la hora de este equipo.</translation>
    </message>
    <message>
        <source>The security certificate of %1 was issued by itself.</source>
        <translation>El certificado de seguridad de %1 está emitido por sí mismo.</translation>
    </message>
    <message>
        <source>The security certificate of %1 comes from an authority that this computer does not trust.</source>
        <translation>El certificado de seguridad de %1 es de una autoridad en la que este equipo no confía.</translation>
    </message>
    <message>
        <source>Your IT department can add the authority&apos;s certificate in the portal profile.</source>
        <translation>Su departamento de informática puede añadir el certificado de la autoridad en el perfil del portal.</translation>
    </message>
    <message>
        <source>The security certificate belongs to another address than %1.</source>
        <translation>El certificado de seguridad pertenece a una dirección distinta de %1.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. If it is right, tell your IT department.</source>
        <translation>Compruebe la dirección del portal. Si es correcta, avise a su departamento de informática.</translation>
    </message>
    <message>
        <source>The address %1 is not secure.</source>
        <translation>La dirección %1 no es segura.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://</source>
        <translation>Use una dirección que empiece por https://</translation>
    </message>
    <message>
        <source>%1 is not an address that CareDesk can use.</source>
        <translation>%1 no es una dirección que CareDesk pueda usar.</translation>
    </message>
    <message>
        <source>Write it like https://customercare.example.com</source>
        <translation>Escríbala así: https://customercare.example.com</translation>
    </message>
    <message>
        <source>No secure connection to the portal could be made.</source>
        <translation>No se pudo establecer una conexión segura con el portal.</translation>
    </message>
    <message>
        <source>The user or the password is not right.</source>
        <translation>El usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Write them again. Mind capital letters.</source>
        <translation>Escríbalos de nuevo. Fíjese en las mayúsculas.</translation>
    </message>
    <message>
        <source>The portal asks you to sign in again.</source>
        <translation>El portal le pide que inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits is sent afterwards.</source>
        <translation>No se pierde nada: lo que espera se envía después.</translation>
    </message>
    <message>
        <source>Sign in with your password.</source>
        <translation>Inicie sesión con su contraseña.</translation>
    </message>
    <message>
        <source>Your account is not allowed to do this.</source>
        <translation>Su cuenta no tiene permiso para hacer esto.</translation>
    </message>
    <message>
        <source>Your account manager can change your rights.</source>
        <translation>Su gestor de cuenta puede cambiar sus permisos.</translation>
    </message>
    <message>
        <source>This portal does not open its interface for programs to customers yet.</source>
        <translation>Este portal todavía no abre a los clientes su interfaz para programas.</translation>
    </message>
    <message>
        <source>Its administrator can. Until then use the portal&apos;s web page.</source>
        <translation>Su administrador puede hacerlo. Hasta entonces, use la página web del portal.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>No se encontró.</translation>
    </message>
    <message>
        <source>It may have been removed, or belong to another account.</source>
        <translation>Puede que se haya eliminado o que sea de otra cuenta.</translation>
    </message>
    <message>
        <source>It was changed at the portal meanwhile.</source>
        <translation>Mientras tanto se cambió en el portal.</translation>
    </message>
    <message>
        <source>Look at both sides and decide.</source>
        <translation>Mire las dos versiones y decida.</translation>
    </message>
    <message>
        <source>The portal did not accept it.</source>
        <translation>El portal no lo aceptó.</translation>
    </message>
    <message>
        <source>Your text is kept. Mend it and send it again.</source>
        <translation>Su texto está guardado. Corríjalo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>What answers at this address is no customer-care portal.</source>
        <translation>Lo que responde en esta dirección no es un portal de atención al cliente.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. A network sign-in page may be in the way.</source>
        <translation>Compruebe la dirección del portal. Puede que se interponga una página de acceso a la red.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer could not be understood.</source>
        <translation>No se pudo entender la respuesta del portal.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer was too large and was stopped.</source>
        <translation>La respuesta del portal era demasiado grande y se detuvo.</translation>
    </message>
    <message>
        <source>Tell your account manager.</source>
        <translation>Avise a su gestor de cuenta.</translation>
    </message>
    <message>
        <source>This portal cannot do that.</source>
        <translation>Este portal no puede hacerlo.</translation>
    </message>
    <message>
        <source>Use the portal&apos;s web page or call.</source>
        <translation>Use la página web del portal o llame.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>No se encontró %1.</translation>
    </message>
    <message>
        <source>It may have been moved. Choose it again.</source>
        <translation>Puede que se haya movido. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Close the program that uses it, or ask for the right to read it.</source>
        <translation>Cierre el programa que lo usa o pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 is no file that can be attached.</source>
        <translation>%1 no es un archivo que se pueda adjuntar.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 es demasiado grande.</translation>
    </message>
    <message>
        <source>%1 is over the limit of %2.</source>
        <translation>%1 supera el límite de %2.</translation>
    </message>
    <message>
        <source>%1: the portal does not take files of this type.</source>
        <translation>%1: el portal no admite archivos de este tipo.</translation>
    </message>
    <message>
        <source>Compress it into a zip file, or attach a picture of it.</source>
        <translation>Comprímalo en un archivo zip o adjunte una imagen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Choose a file with contents.</source>
        <translation>Elija un archivo con contenido.</translation>
    </message>
    <message>
        <source>No more than %1 files go with one message.</source>
        <translation>Un mensaje no admite más de %1 archivos.</translation>
    </message>
    <message>
        <source>Compress several into one zip file, or send the others in a reply.</source>
        <translation>Comprima varios en un archivo zip o envíe los demás en una respuesta.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>What was saved before is still there.</source>
        <translation>Lo guardado hasta ahora sigue ahí.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to.</source>
        <translation>Compruebe que la carpeta existe y que se puede escribir en ella.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>CareDesk cannot write its data on this computer.</source>
        <translation>CareDesk no puede escribir sus datos en este equipo.</translation>
    </message>
    <message>
        <source>Check the rights of the folder and the disk.</source>
        <translation>Compruebe los permisos de la carpeta y el disco.</translation>
    </message>
    <message>
        <source>A newer CareDesk has written the data on this computer.</source>
        <translation>Una versión más nueva de CareDesk escribió los datos de este equipo.</translation>
    </message>
    <message>
        <source>It can be read, but not changed.</source>
        <translation>Se pueden leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Instale la versión más nueva.</translation>
    </message>
    <message>
        <source>Another program is using CareDesk&apos;s data.</source>
        <translation>Otro programa está usando los datos de CareDesk.</translation>
    </message>
    <message>
        <source>Something is missing or wrong: %1</source>
        <translation>Falta algo o no es correcto: %1</translation>
    </message>
    <message>
        <source>Mend it and try again.</source>
        <translation>Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal profile has a mistake: %1</source>
        <translation>El perfil del portal tiene un error: %1</translation>
    </message>
    <message>
        <source>Mend it in %1.</source>
        <translation>Corríjalo en %1.</translation>
    </message>
    <message>
        <source>Mend the file.</source>
        <translation>Corrija el archivo.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha iniciado sesión.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicie sesión primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of your work have not been sent.</source>
        <translation>
            <numerusform>Hay %n cosa suya sin enviar.</numerusform>
            <numerusform>Hay %n cosas suyas sin enviar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them first, or say expressly that they are to be discarded.</source>
        <translation>Envíelas primero o diga expresamente que deben descartarse.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used.</source>
        <translation>No se puede usar el llavero de este equipo.</translation>
    </message>
    <message>
        <source>Your sign-in is kept for this session only.</source>
        <translation>Su inicio de sesión vale solo para esta sesión.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or sign in each time.</source>
        <translation>Desbloquee el llavero o inicie sesión cada vez.</translation>
    </message>
    <message>
        <source>CareDesk&apos;s data on this computer could not be used.</source>
        <translation>No se pudieron usar los datos de CareDesk en este equipo.</translation>
    </message>
    <message>
        <source>Try again. If it stays, restart CareDesk.</source>
        <translation>Inténtelo de nuevo. Si continúa, reinicie CareDesk.</translation>
    </message>
    <message>
        <source>This portal knows people by their login name, not by their e-mail address.</source>
        <translation>Este portal conoce a las personas por su nombre de usuario, no por su correo electrónico.</translation>
    </message>
    <message>
        <source>This portal may not take some of the letters in it from programs.</source>
        <translation>Este portal quizá no acepte algunas de sus letras cuando las envía un programa.</translation>
    </message>
    <message>
        <source>Ask your IT department about the proxy&apos;s address and what it lets through.</source>
        <translation>Pregunte a su departamento de informática por la dirección del proxy y por lo que deja pasar.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy %1 asks for a user and a password.</source>
        <translation>El proxy de la red %1 pide un usuario y una contraseña.</translation>
    </message>
    <message>
        <source>Sign in to the proxy. Your IT department knows the user and the password.</source>
        <translation>Inicie sesión en el proxy. Su departamento de informática conoce el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy %1 did not accept the user or the password.</source>
        <translation>El proxy de la red %1 no ha aceptado el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Sign in to the proxy again. Your portal password is another one.</source>
        <translation>Inicie sesión en el proxy de nuevo. La contraseña del portal es otra.</translation>
    </message>
    <message>
        <source>The authority that issued the security certificate of %1 has itself expired.</source>
        <translation>La autoridad que emitió el certificado de seguridad de %1 ha caducado.</translation>
    </message>
    <message>
        <source>Your IT department replaces the authority&apos;s certificate, at the portal or in the portal profile.</source>
        <translation>Su departamento de informática renueva el certificado de la autoridad, en el portal o en el perfil del portal.</translation>
    </message>
    <message>
        <source>%1 does not show who issued its security certificate, and this computer does not know the issuer.</source>
        <translation>%1 no muestra quién emitió su certificado de seguridad, y este equipo no conoce al emisor.</translation>
    </message>
    <message>
        <source>Tell your IT department: the server has to send its intermediate certificates, or the authority is missing in the portal profile.</source>
        <translation>Avise a su departamento de informática: el servidor debe enviar sus certificados intermedios, o falta la autoridad en el perfil del portal.</translation>
    </message>
    <message>
        <source>The security certificate of %1 is too weak: it could be forged.</source>
        <translation>El certificado de seguridad de %1 es demasiado débil: se podría falsificar.</translation>
    </message>
    <message>
        <source>Tell your IT department: the portal needs a newer certificate.</source>
        <translation>Avise a su departamento de informática: el portal necesita un certificado más reciente.</translation>
    </message>
    <message>
        <source>The security certificate of %1 was revoked by its authority.</source>
        <translation>La autoridad que emitió el certificado de seguridad de %1 lo ha revocado.</translation>
    </message>
    <message>
        <source>Somebody else may pretend to be the portal. Tell your IT department at once.</source>
        <translation>Alguien podría hacerse pasar por el portal. Avise enseguida a su departamento de informática.</translation>
    </message>
    <message>
        <source>%1 does not show that its security certificate is still good, as your organization demands.</source>
        <translation>%1 no demuestra que su certificado de seguridad siga siendo válido, como exige su organización.</translation>
    </message>
    <message>
        <source>%1 offers only outdated encryption.</source>
        <translation>%1 solo ofrece un cifrado anticuado.</translation>
    </message>
    <message>
        <source>Tell your IT department: the portal needs TLS 1.2 or newer.</source>
        <translation>Avise a su departamento de informática: el portal necesita TLS 1.2 o posterior.</translation>
    </message>
    <message>
        <source>What answers at %1 does not encrypt the connection.</source>
        <translation>Lo que responde en %1 no cifra la conexión.</translation>
    </message>
    <message>
        <source>Check the portal&apos;s address and its port.</source>
        <translation>Compruebe la dirección del portal y su puerto.</translation>
    </message>
    <message>
        <source>CareDesk&apos;s copy of these attached files is gone or damaged: %1</source>
        <translation>La copia que CareDesk guardaba de estos archivos adjuntos ya no existe o está dañada: %1</translation>
    </message>
    <message>
        <source>Nothing of the message was sent.</source>
        <translation>No se ha enviado nada del mensaje.</translation>
    </message>
    <message>
        <source>Edit the message, remove these files or attach them again, and send it.</source>
        <translation>Edite el mensaje, quite estos archivos o vuelva a adjuntarlos, y envíelo.</translation>
    </message>
    <message>
        <source>CareDesk&apos;s data on this computer is damaged.</source>
        <translation>Los datos de CareDesk en este equipo están dañados.</translation>
    </message>
    <message>
        <source>What can be read of it is saved into a new file, and nothing is deleted.</source>
        <translation>Lo que se puede leer se guarda en un archivo nuevo, y no se borra nada.</translation>
    </message>
    <message>
        <source>Try again. If it stays, close all CareDesk programs and start one again.</source>
        <translation>Inténtelo de nuevo. Si continúa, cierre todos los programas CareDesk y vuelva a abrir uno.</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, close the other CareDesk programs.</source>
        <translation>Inténtelo de nuevo dentro de un momento. Si continúa, cierre los otros programas CareDesk.</translation>
    </message>
    <message>
        <source>A sign-in of this account may still be in it.</source>
        <translation>Puede que siga guardado en él un inicio de sesión de esta cuenta.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then sign in and out again.</source>
        <translation>Desbloquee el llavero; después inicie sesión y ciérrela de nuevo.</translation>
    </message>
    <message>
        <source>The desktop did not allow the screenshot.</source>
        <translation>El escritorio no permitió la captura de pantalla.</translation>
    </message>
    <message>
        <source>No picture was taken.</source>
        <translation>No se tomó ninguna imagen.</translation>
    </message>
    <message>
        <source>Allow CareDesk to take screenshots in the system settings, or take the picture with the desktop&apos;s own tool and paste it here.</source>
        <translation>Permita en los ajustes del sistema que CareDesk haga capturas de pantalla, o haga la captura con la herramienta del escritorio y péguela aquí.</translation>
    </message>
    <message>
        <source>No screenshot can be taken on this desktop.</source>
        <translation>En este escritorio no se pueden hacer capturas de pantalla.</translation>
    </message>
    <message>
        <source>Take it with the desktop&apos;s own tool and paste it here, or attach a photograph of the screen.</source>
        <translation>Hágala con la herramienta del escritorio y péguela aquí, o adjunte una fotografía de la pantalla.</translation>
    </message>
    <message>
        <source>Attach files, or folders with files in them.</source>
        <translation>Adjunte archivos, o carpetas que contengan archivos.</translation>
    </message>
    <message>
        <source>Compress it, split it, or attach only the part that shows the problem; or put it where support can fetch it and write the link into the message.</source>
        <translation>Comprímalo, divídalo o adjunte solo la parte que muestra el problema; o póngalo donde soporte pueda recogerlo y escriba el enlace en el mensaje.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>Name a file with text in it.</source>
        <translation>Indique un archivo que contenga texto.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, short month, year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, short month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>GatherFlow</name>
    <message>
        <source>&amp;Gather logs…</source>
        <translation>Reunir re&amp;gistros…</translation>
    </message>
    <message>
        <source>System i&amp;nformation…</source>
        <translation>I&amp;nformación del sistema…</translation>
    </message>
    <message>
        <source>system-information.txt</source>
        <translation>informacion-del-sistema.txt</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>there is no such folder here</source>
        <translation>aquí no existe esa carpeta</translation>
    </message>
    <message>
        <source>this computer does not know that place</source>
        <translation>este equipo no conoce ese lugar</translation>
    </message>
    <message>
        <source>cannot be read; a program may hold it, or the right to read it is missing</source>
        <translation>no se puede leer; puede que lo use un programa o que falte el permiso</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>desapareció mientras tanto</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>a link that leads elsewhere</source>
        <translation>un enlace que lleva a otro lugar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message numerus="yes">
        <source>%n older file(s)</source>
        <translation>
            <numerusform>%n archivo más antiguo</numerusform>
            <numerusform>%n archivos más antiguos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) more than are taken; the newest are</source>
        <translation>
            <numerusform>%n archivo de más; se toman los más recientes</numerusform>
            <numerusform>%n archivos de más; se toman los más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>all of it together would be too much</source>
        <translation>todo junto sería demasiado</translation>
    </message>
    <message>
        <source>not a text, so nothing could be blanked out</source>
        <translation>no es texto, así que no se podría tachar nada</translation>
    </message>
    <message>
        <source>not a text, and too large</source>
        <translation>no es texto y es demasiado grande</translation>
    </message>
    <message>
        <source>too large, and without lines of which the last could be taken</source>
        <translation>demasiado grande y sin líneas de las que tomar las últimas</translation>
    </message>
    <message>
        <source>blanking it out takes too long</source>
        <translation>tacharlo lleva demasiado tiempo</translation>
    </message>
    <message>
        <source>too many files and folders; not all were looked at</source>
        <translation>demasiados archivos y carpetas; no se miraron todos</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation>los últimos %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n blanked out</source>
        <translation>
            <numerusform>%n dato tachado</numerusform>
            <numerusform>%n datos tachados</numerusform>
        </translation>
    </message>
    <message>
        <source>not a text: taken as it is</source>
        <translation>no es texto: va tal como está</translation>
    </message>
</context>
<context>
    <name>ListEmptyText</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>No se encontró nada para «%1»</translation>
    </message>
    <message>
        <source>Only the tickets of this filter were searched.</source>
        <translation>Solo se buscó en los tickets de este filtro.</translation>
    </message>
    <message>
        <source>Try fewer letters, a machine number or a reference.</source>
        <translation>Pruebe con menos letras, un número de máquina o una referencia.</translation>
    </message>
    <message>
        <source>Search in all tickets</source>
        <translation>Buscar en todos los tickets</translation>
    </message>
    <message>
        <source>No ticket meets these filters</source>
        <translation>Ningún ticket cumple estos filtros</translation>
    </message>
    <message>
        <source>Take one of them away to see more.</source>
        <translation>Quite uno de ellos para ver más.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>Mostrar todos los tickets</translation>
    </message>
    <message>
        <source>No active tickets</source>
        <translation>No hay tickets activos</translation>
    </message>
    <message>
        <source>Everything is closed.</source>
        <translation>Todo está cerrado.</translation>
    </message>
    <message>
        <source>Nothing waits for your reply</source>
        <translation>Nada espera su respuesta</translation>
    </message>
    <message>
        <source>When support asks you something, it shows here.</source>
        <translation>Cuando soporte le pregunte algo, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Nothing to confirm</source>
        <translation>Nada que confirmar</translation>
    </message>
    <message>
        <source>When support says that a problem is solved, it waits here for your word.</source>
        <translation>Cuando soporte diga que un problema está resuelto, esperará aquí su confirmación.</translation>
    </message>
    <message>
        <source>Nothing is on hold</source>
        <translation>No hay nada en pausa</translation>
    </message>
    <message>
        <source>Tickets for which support waits on something else show here.</source>
        <translation>Aquí aparecen los tickets en los que soporte espera otra cosa.</translation>
    </message>
    <message>
        <source>No closed tickets yet</source>
        <translation>Todavía no hay tickets cerrados</translation>
    </message>
    <message>
        <source>Closed tickets stay here to be read and, if need be, reopened.</source>
        <translation>Los tickets cerrados quedan aquí para leerlos y, si hace falta, reabrirlos.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>No hay conexión</translation>
    </message>
    <message>
        <source>Your tickets show here once the portal has been reached. You can write a new one now: it is kept and sent later.</source>
        <translation>Sus tickets aparecerán aquí cuando se llegue al portal. Puede escribir uno nuevo ahora: se guarda y se envía después.</translation>
    </message>
    <message>
        <source>Fetching your tickets</source>
        <translation>Descargando sus tickets</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>Todavía no hay tickets</translation>
    </message>
    <message>
        <source>When something fails, write it here: support sees it at once, and you see the answer.</source>
        <translation>Cuando algo falle, escríbalo aquí: soporte lo ve al momento y usted ve la respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>They show here as they arrive: %Ln so far.</source>
        <translation>
            <numerusform>Aparecen aquí según llegan: %Ln por ahora.</numerusform>
            <numerusform>Aparecen aquí según llegan: %Ln por ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>They show here as they arrive.</source>
        <translation>Aparecen aquí según llegan.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>last written %1</source>
        <translation>escrito por última vez %1</translation>
    </message>
    <message>
        <source>%1 bytes here, %2 bytes there</source>
        <translation>%1 bytes aquí, %2 bytes allí</translation>
    </message>
    <message>
        <source>the first %1 bytes are left out</source>
        <translation>faltan los primeros %1 bytes</translation>
    </message>
    <message>
        <source>not a text: nothing was looked for in it</source>
        <translation>no es texto: no se buscó nada en él</translation>
    </message>
    <message numerus="yes">
        <source>blanked out: %1, %n time(s)</source>
        <translation>
            <numerusform>tachado: %1, %n vez</numerusform>
            <numerusform>tachado: %1, %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) blanked out whole</source>
        <translation>
            <numerusform>%n línea tachada entera</numerusform>
            <numerusform>%n líneas tachadas enteras</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence gathered by CareDesk %1 at %2</source>
        <translation>Evidencias reunidas por CareDesk %1 el %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out by the person who sends this.</source>
        <translation>
            <numerusform>Quien lo envía quitó %n archivo.</numerusform>
            <numerusform>Quien lo envía quitó %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not gathered</source>
        <translation>No se reunió</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>The file with what you wrote was damaged</source>
        <translation>El archivo con lo que usted ha escrito estaba dañado</translation>
    </message>
    <message>
        <source>Saved: %1. Lost: %2. The damaged file is kept in %3.</source>
        <translation>A salvo: %1. Perdido: %2. El archivo dañado está en %3.</translation>
    </message>
    <message>
        <source>The file with what you wrote was removed while CareDesk was open</source>
        <translation>El archivo con lo que usted ha escrito se borró mientras CareDesk estaba abierto</translation>
    </message>
    <message>
        <source>CareDesk has written it again. Nothing is lost, but attached files may be.</source>
        <translation>CareDesk lo ha escrito de nuevo. No se ha perdido nada, salvo quizá archivos adjuntos.</translation>
    </message>
    <message>
        <source>CareDesk has written it again. What lay in its place is kept in %1.</source>
        <translation>CareDesk lo ha escrito de nuevo. Lo que estaba en su lugar se conserva en %1.</translation>
    </message>
    <message>
        <source>Signed in for this session only</source>
        <translation>La sesión vale solo por esta vez</translation>
    </message>
    <message>
        <source>This computer has no keychain to keep a sign-in safely. CareDesk asks for it again next time.</source>
        <translation>Este equipo no tiene llavero donde guardar la sesión con seguridad. CareDesk la pedirá de nuevo la próxima vez.</translation>
    </message>
    <message>
        <source>Everything is being fetched again</source>
        <translation>Se está descargando todo de nuevo</translation>
    </message>
    <message>
        <source>The local copy of your tickets was damaged. What you wrote is not affected.</source>
        <translation>La copia local de sus tickets estaba dañada. Lo que usted ha escrito no está afectado.</translation>
    </message>
    <message>
        <source>The file with what you wrote is gone</source>
        <translation>El archivo con lo que usted ha escrito ya no está</translation>
    </message>
    <message>
        <source>Drafts and what waited to be sent were in it. If there is a backup of it, your IT department can bring it back.</source>
        <translation>Contenía los borradores y lo que esperaba para enviarse. Si hay una copia de seguridad, su departamento de informática puede recuperarlo.</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>CareDesk cannot write this account&apos;s data: a newer CareDesk made it, or the disk may only be read.</source>
        <translation>CareDesk no puede escribir los datos de esta cuenta: los hizo una versión más nueva de CareDesk, o el disco es de solo lectura.</translation>
    </message>
</context>
<context>
    <name>OperationEvents</name>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 closed the ticket at the portal</source>
        <translation>%1 cerró el ticket en el portal</translation>
    </message>
    <message>
        <source>%1 changed the state at the portal to “%2”</source>
        <translation>%1 cambió el estado en el portal a «%2»</translation>
    </message>
    <message>
        <source>Sent: the portal did not take it, because the ticket had changed</source>
        <translation>Enviado: el portal no lo aceptó porque el ticket había cambiado</translation>
    </message>
    <message>
        <source>Sent: the portal refused it (%1)</source>
        <translation>Enviado: el portal lo rechazó (%1)</translation>
    </message>
    <message>
        <source>Sent: the portal refused it</source>
        <translation>Enviado: el portal lo rechazó</translation>
    </message>
    <message>
        <source>Written and kept on this computer</source>
        <translation>Escrito y guardado en este equipo</translation>
    </message>
    <message>
        <source>First try to send</source>
        <translation>Primer intento de envío</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s) in all</source>
        <translation>
            <numerusform>Intentado %n vez en total</numerusform>
            <numerusform>Intentado %n veces en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection was cut: looked for it at the portal %n time(s)</source>
        <translation>
            <numerusform>Se cortó la conexión: se buscó en el portal %n vez</numerusform>
            <numerusform>Se cortó la conexión: se buscó en el portal %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>Arrived and read back: not all of it is as it was written</source>
        <translation>Llegó y se volvió a leer: no todo está como se escribió</translation>
    </message>
    <message>
        <source>Arrived: it is read back from the portal</source>
        <translation>Llegó: se vuelve a leer en el portal</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Nobody has read it. It is not sent any more by itself: call, or send it again.</source>
        <translation>Nadie lo ha leído. Ya no se envía por sí solo: llame o envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody has read it yet. If it is urgent, call.</source>
        <translation>Nadie lo ha leído todavía. Si es urgente, llame.</translation>
    </message>
    <message>
        <source>It goes out once you have signed in again.</source>
        <translation>Saldrá cuando usted inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>It goes out when the network is back. You need not wait.</source>
        <translation>Saldrá al volver la red. No hace falta que espere.</translation>
    </message>
    <message>
        <source>%1 It is tried again at %2.</source>
        <translation>%1 Se intenta de nuevo a las %2.</translation>
    </message>
    <message>
        <source>%1 It is tried again by itself.</source>
        <translation>%1 Se intenta de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>It goes out in a moment.</source>
        <translation>Saldrá en un momento.</translation>
    </message>
    <message>
        <source>The ticket was closed at the portal. You decide.</source>
        <translation>El ticket se cerró en el portal. Decida usted.</translation>
    </message>
    <message>
        <source>The portal did not take it. You decide.</source>
        <translation>El portal no lo aceptó. Decida usted.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Urgent call back</source>
        <translation>Devolución de llamada urgente</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Devolución de llamada</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Cerrar el ticket</translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation>Reabrir el ticket</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is done, reference of the ticket</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>It is on its way to the portal.</source>
        <translation>Está en camino hacia el portal.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It was cut off. With a network, CareDesk first looks whether it arrived.</source>
        <translation>Se cortó. Con red, CareDesk mira antes si llegó.</translation>
    </message>
    <message>
        <source>It was cut off. CareDesk looks whether it arrived before repeating.</source>
        <translation>Se cortó. CareDesk mira si llegó antes de repetir.</translation>
    </message>
    <message>
        <source>It has arrived, but not all of it as you wrote it (%1). You decide.</source>
        <translation>Ha llegado, pero no todo como usted lo escribió (%1). Usted decide.</translation>
    </message>
    <message>
        <source>The ticket is not in the state that you asked for. You decide.</source>
        <translation>El ticket no está en el estado que usted pidió. Usted decide.</translation>
    </message>
    <message>
        <source>It waits for what stands before it in its ticket and needs your decision: %1.</source>
        <translation>Espera a lo que va antes en su ticket y requiere su decisión: %1.</translation>
    </message>
    <message>
        <source>It has arrived. With a network, CareDesk checks that all of it is there.</source>
        <translation>Ha llegado. Cuando haya red, CareDesk comprueba que está todo.</translation>
    </message>
    <message>
        <source>It has arrived. CareDesk checks that all of it is there.</source>
        <translation>Ha llegado. CareDesk comprueba que está todo.</translation>
    </message>
    <message>
        <source>It was cut off, and the portal does not say whether it arrived. %1</source>
        <translation>Se interrumpió, y el portal no dice si ha llegado. %1</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Sending, %1</source>
        <translation>Enviando, %1</translation>
    </message>
</context>
<context>
    <name>PortalProfile</name>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>expected { … }</source>
        <translation>se esperaba { … }</translation>
    </message>
    <message>
        <source>expected one of: %1</source>
        <translation>se esperaba uno de estos valores: %1</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>se esperaba true o false</translation>
    </message>
    <message>
        <source>expected a whole number from %1 to %2</source>
        <translation>se esperaba un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation>se esperaba una lista de textos</translation>
    </message>
    <message>
        <source>expected a list of whole numbers from %1 to %2</source>
        <translation>se esperaba una lista de números enteros de %1 a %2</translation>
    </message>
    <message>
        <source>expected an address that begins with https://</source>
        <translation>se esperaba una dirección que empiece por https://</translation>
    </message>
    <message>
        <source>expected &quot;system&quot;, &quot;none&quot; or http://host:port</source>
        <translation>se esperaba &quot;system&quot;, &quot;none&quot; o http://servidor:puerto</translation>
    </message>
    <message>
        <source>every contact needs region, published and tel (with +)</source>
        <translation>cada contacto necesita region, published y tel (con +)</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>ese ajuste no existe</translation>
    </message>
    <message>
        <source>expected a text in quotation marks</source>
        <translation>se esperaba un texto entre comillas</translation>
    </message>
    <message>
        <source>a password does not belong here: CareDesk asks for it and keeps it in the keychain</source>
        <translation>aquí no va ninguna contraseña: CareDesk la pide y la guarda en el llavero</translation>
    </message>
    <message>
        <source>no caFile is named</source>
        <translation>no se indica ningún caFile</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>el archivo termina antes de tiempo</translation>
    </message>
    <message>
        <source>this is not JSON: %1</source>
        <translation>esto no es JSON: %1</translation>
    </message>
    <message>
        <source>expected a whole path, from the disk or a variable on</source>
        <translation>se esperaba una ruta completa, desde el disco o una variable</translation>
    </message>
    <message>
        <source>a path may not go up by .. or stay by .</source>
        <translation>una ruta no puede subir con .. ni quedarse con .</translation>
    </message>
    <message>
        <source>only * and ? are understood, and ** as a folder of its own</source>
        <translation>solo se entienden * y ?, y ** como carpeta entera</translation>
    </message>
    <message>
        <source>name a folder before the first * or ?</source>
        <translation>indique una carpeta antes del primer * o ?</translation>
    </message>
    <message>
        <source>variables stand in a folder before the first * or ?, as %NAME% on Windows and ${NAME} on Linux</source>
        <translation>las variables van en una carpeta antes del primer * o ?, como %NOMBRE% en Windows y ${NOMBRE} en Linux</translation>
    </message>
    <message>
        <source>name at least one place, for Windows or for Linux</source>
        <translation>indique al menos un lugar, para Windows o para Linux</translation>
    </message>
    <message>
        <source>expected a list [ … ] of at most %1</source>
        <translation>se esperaba una lista [ … ] de %1 como máximo</translation>
    </message>
    <message>
        <source>expected a regular expression of at most %1 characters</source>
        <translation>se esperaba una expresión regular de %1 caracteres como máximo</translation>
    </message>
    <message>
        <source>this is no regular expression: %1, at character %2</source>
        <translation>no es una expresión regular: %1, en el carácter %2</translation>
    </message>
</context>
<context>
    <name>RequestTrackerClient</name>
    <message>
        <source>The subject is missing.</source>
        <translation>Falta el asunto.</translation>
    </message>
    <message>
        <source>The subject is too long for this portal: it keeps %1 bytes, and yours has %2.</source>
        <translation>El asunto es demasiado largo para este portal: guarda %1 bytes y el suyo tiene %2.</translation>
    </message>
    <message>
        <source>The message is missing.</source>
        <translation>Falta el mensaje.</translation>
    </message>
    <message>
        <source>Please call back: %1</source>
        <translation>Devuelvan la llamada, por favor: %1</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Open</source>
        <comment>state of a ticket</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Awaiting your reply</source>
        <translation>Esperando su respuesta</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Awaiting resolution confirmation</source>
        <translation>En espera de confirmación de resolución</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a ticket</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>several tickets</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Su turno</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>tickets to confirm</comment>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>several tickets</comment>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Esperando para enviar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Usted decide</translation>
    </message>
</context>
<context>
    <name>SystemInformation</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>solo este equipo</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>la red local</translation>
    </message>
    <message>
        <source>the internet</source>
        <translation>internet</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>cable</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>wifi</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3 %</source>
        <translation>%1 × %2 píxeles al %3 %</translation>
    </message>
    <message>
        <source>%1, the main one</source>
        <translation>%1, la principal</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Windows are shown by</source>
        <translation>Las ventanas las muestra</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>not looked at: no window is open</source>
        <translation>no se miraron: no hay ninguna ventana abierta</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>Pantalla %1</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>The network reaches</source>
        <translation>La red llega a</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Conectado por</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n archivo adjunto</numerusform>
            <numerusform>%n archivos adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer available at the portal</source>
        <translation>Ya no está disponible en el portal</translation>
    </message>
</context>
<context>
    <name>WriteCheck</name>
    <message>
        <source>Full subject: %1</source>
        <translation>Asunto completo: %1</translation>
    </message>
    <message>
        <source>Casino: %1</source>
        <translation>Casino: %1</translation>
    </message>
    <message>
        <source>Please keep in copy: %1</source>
        <translation>Por favor, mantengan en copia a: %1</translation>
    </message>
    <message>
        <source>Attached is what was missing in my message.</source>
        <translation>Adjunto lo que faltaba en mi mensaje.</translation>
    </message>
</context>
<context>
    <name>caredesk::AccountButton</name>
    <message>
        <source>S&amp;witch account</source>
        <translation>&amp;Cambiar de cuenta</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ce&amp;rrar sesión</translation>
    </message>
    <message>
        <source>Sign out and &amp;remove this account&apos;s data…</source>
        <translation>Cerrar sesión y &amp;eliminar los datos de esta cuenta…</translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentArea</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>pasted-image_%1.png</source>
        <translation>imagen-pegada_%1.png</translation>
    </message>
    <message>
        <source>That is a long text. As a file it is easier to read.</source>
        <translation>Es un texto largo. Como archivo se lee mejor.</translation>
    </message>
    <message>
        <source>pasted-text_%1.txt</source>
        <translation>texto-pegado_%1.txt</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Quitar el aviso de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó %1.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message numerus="yes">
        <source>A message holds up to %n file(s): no more were attached.</source>
        <translation>
            <numerusform>Un mensaje admite %n archivo: no se adjuntó ninguno más.</numerusform>
            <numerusform>Un mensaje admite %n archivos: no se adjuntó ninguno más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>Attach as &amp;file</source>
        <translation>Adjuntar como arch&amp;ivo</translation>
    </message>
    <message>
        <source>%1 is attached already.</source>
        <translation>%1 ya está adjunto.</translation>
    </message>
    <message>
        <source>%1 is attached already, as %2.</source>
        <translation>%1 ya está adjunto, como %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 in all</source>
        <translation>
            <numerusform>%n archivo, %1 en total</numerusform>
            <numerusform>%n archivos, %1 en total</numerusform>
        </translation>
    </message>
    <message>
        <source>screenshot_%1.png</source>
        <translation>captura_%1.png</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Attach a folder as a zip file</source>
        <translation>Adjuntar una carpeta como archivo zip</translation>
    </message>
    <message>
        <source>%1 cannot be shown here. It is sent as it is.</source>
        <translation>%1 no se puede mostrar aquí. Se envía tal como es.</translation>
    </message>
    <message>
        <source>The first %1 of %2 files were attached: a message holds up to %3. Attach a folder with all of them, which travels as one file, or send the others in a reply.</source>
        <translation>Se adjuntaron los primeros %1 de %2 archivos: un mensaje admite hasta %3. Adjunte una carpeta con todos, que viaja como un solo archivo, o envíe los demás en una respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were not attached; each says why. Compress, split or shrink them, or put them where support can fetch them and write the link into the message.</source>
        <translation>
            <numerusform>%n archivo no se adjuntó; dice por qué. Comprímalo, divídalo o redúzcalo, o póngalo donde soporte pueda recogerlo y escriba el enlace en el mensaje.</numerusform>
            <numerusform>%n archivos no se adjuntaron; cada uno dice por qué. Comprímalos, divídalos o redúzcalos, o póngalos donde soporte pueda recogerlos y escriba el enlace en el mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach its &amp;end</source>
        <translation>Adjuntar el &amp;final</translation>
    </message>
    <message>
        <source>Attach it &amp;smaller</source>
        <translation>Adjuntar &amp;reducida</translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentCommand</name>
    <message>
        <source>attachment needs --out FILE.</source>
        <translation>attachment necesita --out FILE.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentQueue</name>
    <message>
        <source>screenshot.png</source>
        <translation>captura.png</translation>
    </message>
    <message>
        <source>%1_end</source>
        <comment>name of a file</comment>
        <translation>%1_final</translation>
    </message>
    <message>
        <source>%1_smaller</source>
        <comment>name of a file</comment>
        <translation>%1_reducida</translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentTiles</name>
    <message>
        <source>Open “%1”?</source>
        <translation>¿Abrir «%1»?</translation>
    </message>
    <message>
        <source>This kind of file can run a program on this computer, so CareDesk does not open it. You can save it and have it checked.</source>
        <translation>Este tipo de archivo puede ejecutar un programa en este equipo, así que CareDesk no lo abre. Puede guardarlo y pedir que lo revisen.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of file. Save it instead.</source>
        <translation>Ningún programa de este equipo abre este tipo de archivo. Guárdelo.</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Guardar archivo adjunto</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>Se guardó «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved.</source>
        <translation>
            <numerusform>Se guardó %n archivo.</numerusform>
            <numerusform>Se guardaron %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be saved.</source>
        <translation>
            <numerusform>No se pudo guardar %n archivo.</numerusform>
            <numerusform>No se pudieron guardar %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Guardar todos los archivos adjuntos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Opens the file. The menu key saves it.</source>
        <translation>Abre el archivo. La tecla de menú lo guarda.</translation>
    </message>
    <message>
        <source>This kind of file can hold macros or scripts that act as soon as it is opened. Open it only if you expected it.</source>
        <translation>Este tipo de archivo puede contener macros o scripts que actúan en cuanto se abre. Ábralo solo si lo esperaba.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 files are shown. Show %n more</source>
        <translation>
            <numerusform>Se muestran %1 de %2 archivos. Mostrar %n más</numerusform>
            <numerusform>Se muestran %1 de %2 archivos. Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::CallBackPanel</name>
    <message>
        <source>Ask for a call back</source>
        <translation>Pedir que le llamen</translation>
    </message>
    <message>
        <source>An agent calls the number you leave here. For anything that stops the floor, calling is quicker.</source>
        <translation>Un agente llama al número que usted deje aquí. Para lo que detiene la sala, llamar es más rápido.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Casino</source>
        <translation>&amp;Casino</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Qué ha pasado</translation>
    </message>
    <message>
        <source>Ask for a call &amp;back</source>
        <translation>Pedir que me &amp;llamen</translation>
    </message>
    <message>
        <source>It is sent as an urgent ticket. Until the portal has confirmed it, this panel and the outbox say “waiting to send”: then nobody has read it yet, so please call.</source>
        <translation>Se envía como ticket urgente. Hasta que el portal lo confirme, este panel y Por enviar dicen «esperando para enviar»: entonces nadie lo ha leído todavía; por favor, llame.</translation>
    </message>
    <message>
        <source>Leave a phone number with its area code, so that an agent can call.</source>
        <translation>Deje un número de teléfono con su prefijo, para que un agente pueda llamar.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nueva petición</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nobody has read it yet, so please call: %1</source>
        <translation>Nadie lo ha leído todavía; por favor, llame: %1</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Esperando para enviar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Not sent within 30 minutes</source>
        <translation>No se pudo enviar en 30 minutos</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
    <message>
        <source>The portal has it: %1</source>
        <translation>El portal la ha recibido: %1</translation>
    </message>
    <message>
        <source>An agent will call the number you left.</source>
        <translation>Un agente llamará al número que usted ha dejado.</translation>
    </message>
</context>
<context>
    <name>caredesk::CaptureCommand</name>
    <message>
        <source>--out names the file to write.</source>
        <translation>--out nombra el fichero que se escribe.</translation>
    </message>
    <message>
        <source>--%1 is x,y,width,height in pixels, not %2.</source>
        <translation>--%1 es x,y,ancho,alto en píxeles, no %2.</translation>
    </message>
    <message>
        <source>There is no monitor %1; there are %2.</source>
        <translation>No hay monitor %1; hay %2.</translation>
    </message>
    <message>
        <source>The region lies outside the monitor.</source>
        <translation>La región queda fuera del monitor.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
</context>
<context>
    <name>caredesk::CaptureMenu</name>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>En %n segundo</numerusform>
            <numerusform>En %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Screenshot</source>
        <translation>&amp;Captura de pantalla</translation>
    </message>
    <message>
        <source>An &amp;area</source>
        <translation>Un á&amp;rea</translation>
    </message>
    <message>
        <source>A &amp;window</source>
        <translation>Una &amp;ventana</translation>
    </message>
    <message>
        <source>The &amp;whole screen</source>
        <translation>La &amp;pantalla entera</translation>
    </message>
    <message>
        <source>Monitor &amp;%1 (%2)</source>
        <translation>Monitor &amp;%1 (%2)</translation>
    </message>
    <message>
        <source>The &amp;last area again</source>
        <translation>La última área otra ve&amp;z</translation>
    </message>
</context>
<context>
    <name>caredesk::CcChip</name>
    <message>
        <source>%1: not an e-mail address</source>
        <translation>%1: no es una dirección de correo</translation>
    </message>
    <message>
        <source>In copy. Delete removes, Enter edits.</source>
        <translation>En copia. Supr lo quita, Intro lo edita.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Double-click to mend it.</source>
        <translation>No es una dirección de correo. Haga doble clic para corregirla.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>caredesk::CcEdit</name>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>«%1» no es una dirección de correo.</translation>
    </message>
    <message>
        <source>Write a whole e-mail address, such as name@casino.example.</source>
        <translation>Escriba una dirección de correo completa, como nombre@casino.example.</translation>
    </message>
    <message>
        <source>Add a person or an e-mail</source>
        <translation>Añadir persona o correo</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>People who are informed too. Left arrow goes to those already added.</source>
        <translation>Personas que también reciben la información. La flecha izquierda lleva a las ya añadidas.</translation>
    </message>
</context>
<context>
    <name>caredesk::CoachCommand</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>caredesk::CoachRow</name>
    <message>
        <source>%1: there</source>
        <translation>%1: está</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: falta</translation>
    </message>
    <message>
        <source>Add the headings</source>
        <translation>Añadir los apartados</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
    <message>
        <source>Go to the subject</source>
        <translation>Ir al asunto</translation>
    </message>
    <message>
        <source>Take a screenshot</source>
        <translation>Hacer una captura</translation>
    </message>
</context>
<context>
    <name>caredesk::ConnectionPopover</name>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Iniciar sesión de nuevo…</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Abrir Por enviar</translation>
    </message>
    <message>
        <source>Sign in to the proxy…</source>
        <translation>Iniciar sesión en el proxy…</translation>
    </message>
</context>
<context>
    <name>caredesk::ContactsCommand</name>
    <message>
        <source>from elsewhere: %1</source>
        <translation>desde otro país: %1</translation>
    </message>
</context>
<context>
    <name>caredesk::ConversationActions</name>
    <message>
        <source>Remove this ticket from this computer?</source>
        <translation>¿Eliminar este ticket de este equipo?</translation>
    </message>
    <message>
        <source>The portal no longer gives it out, so it cannot be fetched again.</source>
        <translation>El portal ya no lo ofrece, así que no se podrá descargar de nuevo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Link copied.</source>
        <translation>Enlace copiado.</translation>
    </message>
    <message>
        <source>The browser could not be opened. The link can be copied instead.</source>
        <translation>No se pudo abrir el navegador. Puede copiar el enlace.</translation>
    </message>
</context>
<context>
    <name>caredesk::ConversationHeader</name>
    <message>
        <source>written %1</source>
        <translation>escrito %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>abierto %1</translation>
    </message>
    <message>
        <source>in copy: %1</source>
        <translation>en copia: %1</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>caredesk::ConversationStrips</name>
    <message>
        <source>This ticket is no longer available at the portal</source>
        <translation>Este ticket ya no está disponible en el portal</translation>
    </message>
    <message>
        <source>It stays readable on this computer until you remove it.</source>
        <translation>Se puede leer en este equipo hasta que usted lo elimine.</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Eliminar de este equipo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Support says this is solved. Is it working?</source>
        <translation>Soporte dice que está resuelto. ¿Funciona?</translation>
    </message>
    <message>
        <source>The ticket closes only when you confirm. You can reopen it later.</source>
        <translation>El ticket se cierra solo si usted lo confirma. Puede reabrirlo más tarde.</translation>
    </message>
    <message>
        <source>The problem &amp;persists</source>
        <translation>El &amp;problema continúa</translation>
    </message>
    <message>
        <source>C&amp;onfirm and close</source>
        <translation>&amp;Confirmar y cerrar</translation>
    </message>
    <message>
        <source>This ticket is closed</source>
        <translation>Este ticket está cerrado</translation>
    </message>
    <message>
        <source>If the problem is back, reopen it: its history stays with it.</source>
        <translation>Si el problema ha vuelto, reábralo: conserva todo su historial.</translation>
    </message>
    <message>
        <source>&amp;Reopen…</source>
        <translation>&amp;Reabrir…</translation>
    </message>
    <message>
        <source>This ticket waits to be sent</source>
        <translation>Este ticket espera para enviarse</translation>
    </message>
    <message>
        <source>It is kept on this computer. Nothing more is needed from you.</source>
        <translation>Está guardado en este equipo. No tiene que hacer nada más.</translation>
    </message>
    <message>
        <source>Show in the &amp;outbox</source>
        <translation>Ver en P&amp;or enviar</translation>
    </message>
</context>
<context>
    <name>caredesk::ConversationView</name>
    <message>
        <source>Details of the ticket…</source>
        <translation>Detalles del ticket…</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Descargar de nuevo</translation>
    </message>
    <message>
        <source>Close ticket…</source>
        <translation>Cerrar ticket…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>&amp;Close ticket…</source>
        <translation>Cerrar &amp;ticket…</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>No hay ningún ticket abierto</translation>
    </message>
    <message>
        <source>Choose one from the list to read it and to answer.</source>
        <translation>Elija uno de la lista para leerlo y responder.</translation>
    </message>
</context>
<context>
    <name>caredesk::DetailsSheet</name>
    <message>
        <source>Details of the ticket</source>
        <translation>Detalles del ticket</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Number at the portal</source>
        <translation>Número en el portal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The portal calls it</source>
        <translation>El portal lo llama</translation>
    </message>
    <message>
        <source>Casino</source>
        <translation>Nombre del casino</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Abierto por</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>date</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>caredesk::DoctorCommand</name>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falla</translation>
    </message>
</context>
<context>
    <name>caredesk::DraftStatus</name>
    <message>
        <source>Saving draft…</source>
        <translation>Guardando el borrador…</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Borrador guardado %1</translation>
    </message>
    <message>
        <source>Draft saved at %1</source>
        <translation>Borrador guardado a las %1</translation>
    </message>
    <message>
        <source>Draft not saved: %1</source>
        <translation>Borrador no guardado: %1</translation>
    </message>
</context>
<context>
    <name>caredesk::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Discards the selected draft; this can be undone</source>
        <translation>Descarta el borrador seleccionado; se puede deshacer</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Seguir escribiendo</translation>
    </message>
    <message>
        <source>Drafts are kept on this computer until you send or discard them.</source>
        <translation>Los borradores quedan en este equipo hasta que los envíe o los descarte.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>modificado %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>“%1” was discarded.</source>
        <translation>Se descartó «%1».</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No hay borradores</translation>
    </message>
    <message>
        <source>What you begin to write is kept here by itself until you send it.</source>
        <translation>Lo que empiece a escribir se guarda aquí por sí solo hasta que lo envíe.</translation>
    </message>
    <message>
        <source>&amp;New ticket</source>
        <translation>Nuevo &amp;ticket</translation>
    </message>
</context>
<context>
    <name>caredesk::DropZone</name>
    <message numerus="yes">
        <source>Drop to attach %n file(s)</source>
        <translation>
            <numerusform>Suelte aquí para adjuntar %n archivo</numerusform>
            <numerusform>Suelte aquí para adjuntar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Images, logs, configuration files, folders. Up to %1 each.</source>
        <translation>Imágenes, registros, archivos de configuración, carpetas. Hasta %1 cada uno.</translation>
    </message>
    <message>
        <source>Images, logs, configuration files, folders.</source>
        <translation>Imágenes, registros, archivos de configuración, carpetas.</translation>
    </message>
</context>
<context>
    <name>caredesk::EarlierLine</name>
    <message numerus="yes">
        <source>%n earlier message(s)</source>
        <translation>
            <numerusform>%n mensaje anterior</numerusform>
            <numerusform>%n mensajes anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::EditorCanvas</name>
    <message>
        <source>Text on the picture</source>
        <translation>Texto sobre la imagen</translation>
    </message>
    <message>
        <source>Text, then Enter</source>
        <translation>Texto y después Intro</translation>
    </message>
    <message>
        <source>Picture, %1 × %2 pixels</source>
        <translation>Imagen, %1 × %2 píxeles</translation>
    </message>
    <message>
        <source>Enter puts a mark of the chosen tool in the middle. Page up and Page down choose a mark, the arrow keys move it, with Shift they resize it.</source>
        <translation>Intro pone en el centro una marca de la herramienta elegida. Re Pág y Av Pág eligen una marca, las flechas la mueven y con Mayús cambian su tamaño.</translation>
    </message>
</context>
<context>
    <name>caredesk::EditorToolbar</name>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Grosor</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Fino</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation>Grueso</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>Eliminar la marca</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Attac&amp;h to ticket</source>
        <translation>Ad&amp;juntar al ticket</translation>
    </message>
</context>
<context>
    <name>caredesk::EditorWindow</name>
    <message>
        <source>The picture was copied.</source>
        <translation>La imagen se copió.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>screenshot.png</source>
        <translation>captura.png</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>La imagen se guardó.</translation>
    </message>
    <message>
        <source>Close without attaching the picture?</source>
        <translation>¿Cerrar sin adjuntar la imagen?</translation>
    </message>
    <message>
        <source>What you did to it here is not kept.</source>
        <translation>Lo que hizo aquí con ella no se conserva.</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
    <message>
        <source>&amp;Attach to ticket</source>
        <translation>&amp;Adjuntar al ticket</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Preparing the picture…</source>
        <translation>Preparando la imagen…</translation>
    </message>
    <message>
        <source>Drag over what is to stay. Enter crops, Esc leaves it.</source>
        <translation>Arrastre sobre lo que debe quedar. Intro recorta, Esc lo deja.</translation>
    </message>
    <message numerus="yes">
        <source>%n redacted area(s). They are burnt into the picture: what was under them is never saved or sent.</source>
        <translation>
            <numerusform>%n zona tachada. Queda grabada en la imagen: lo que había debajo nunca se guarda ni se envía.</numerusform>
            <numerusform>%n zonas tachadas. Quedan grabadas en la imagen: lo que había debajo nunca se guarda ni se envía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide names, cards and other players&apos; data with Redact before you attach the picture.</source>
        <translation>Oculte con Tachar los nombres, las tarjetas y otros datos de jugadores antes de adjuntar la imagen.</translation>
    </message>
    <message>
        <source>Screenshot — CareDesk</source>
        <translation>Captura de pantalla — CareDesk</translation>
    </message>
    <message>
        <source>Screenshot for “%1” — CareDesk</source>
        <translation>Captura para «%1» — CareDesk</translation>
    </message>
    <message>
        <source>Cro&amp;p</source>
        <translation>&amp;Recortar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajustar</translation>
    </message>
</context>
<context>
    <name>caredesk::EmergencyCard</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Otros países</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>caredesk::EmergencyPage</name>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>For a critical problem, call. Agents answer at any hour, every day.</source>
        <translation>Si el problema es crítico, llame. Atendemos a cualquier hora, todos los días.</translation>
    </message>
    <message>
        <source>your region</source>
        <translation>su región</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Call &amp;now</source>
        <translation>Llamar &amp;ahora</translation>
    </message>
    <message>
        <source>Cop&amp;y number</source>
        <translation>Copiar &amp;número</translation>
    </message>
    <message>
        <source>QR code that calls this number</source>
        <translation>Código QR que llama a este número</translation>
    </message>
    <message>
        <source>Scan to call by phone</source>
        <translation>Escanee para llamar con el teléfono</translation>
    </message>
    <message>
        <source>Other regions</source>
        <translation>Otras regiones</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>from elsewhere: %1</source>
        <translation>desde otro país: %1</translation>
    </message>
    <message>
        <source>Choose your region</source>
        <translation>Elegir su región</translation>
    </message>
</context>
<context>
    <name>caredesk::EventLine</name>
    <message>
        <source>You change the state to %1</source>
        <translation>Usted cambia el estado a %1</translation>
    </message>
    <message>
        <source>Support changed the state to %1</source>
        <translation>Soporte cambió el estado a %1</translation>
    </message>
    <message>
        <source>The state changed to %1</source>
        <translation>El estado cambió a %1</translation>
    </message>
    <message>
        <source>%1 changed the state to %2</source>
        <translation>%1 cambió el estado a %2</translation>
    </message>
</context>
<context>
    <name>caredesk::FilterPanel</name>
    <message>
        <source>States</source>
        <translation>Estados</translation>
    </message>
    <message>
        <source>&amp;Casino</source>
        <translation>&amp;Casino</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>De &amp;quién</translation>
    </message>
    <message>
        <source>&amp;Opened</source>
        <translation>&amp;Abierto</translation>
    </message>
    <message>
        <source>With &amp;attachments</source>
        <translation>Con archivos ad&amp;juntos</translation>
    </message>
    <message>
        <source>&amp;Unread only</source>
        <translation>Solo s&amp;in leer</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Name for these filters</source>
        <translation>Nombre para estos filtros</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Clea&amp;r filters</source>
        <translation>&amp;Borrar filtros</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>All casinos</source>
        <translation>Todos los casinos</translation>
    </message>
    <message>
        <source>All that I may see</source>
        <translation>Todos los que puedo ver</translation>
    </message>
    <message>
        <source>Opened by me</source>
        <translation>Abiertos por mí</translation>
    </message>
    <message>
        <source>Where I am in copy</source>
        <translation>En los que estoy en copia</translation>
    </message>
    <message>
        <source>Whenever</source>
        <translation>En cualquier momento</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>En el último día</numerusform>
            <numerusform>En los últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the saved filter “%1”</source>
        <translation>Eliminar el filtro guardado «%1»</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>caredesk::GatherCommand</name>
    <message>
        <source>Gathering</source>
        <translation>Reuniendo</translation>
    </message>
    <message>
        <source>The portal profile names no places of evidence (evidenceSources).</source>
        <translation>El perfil del portal no indica lugares de evidencias (evidenceSources).</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 bytes, %n file(s)</source>
        <translation>
            <numerusform>%1: %2 bytes, %n archivo</numerusform>
            <numerusform>%1: %2 bytes, %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::GatherModel</name>
    <message>
        <source>Not taken</source>
        <translation>No incluido</translation>
    </message>
    <message>
        <source>System information</source>
        <translation>Información del sistema</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Program, system, screens, time zone and network</source>
        <translation>Programa, sistema, pantallas, zona horaria y red</translation>
    </message>
    <message>
        <source>With the files: what they are, what was blanked out</source>
        <translation>Va con los archivos: qué son y qué se tachó</translation>
    </message>
</context>
<context>
    <name>caredesk::GatherSheet</name>
    <message>
        <source>This portal does not take zip files.</source>
        <translation>Este portal no admite archivos zip.</translation>
    </message>
    <message>
        <source>The logs cannot be attached. The system information can.</source>
        <translation>Los registros no se pueden adjuntar. La información del sistema, sí.</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>Comprimiendo…</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Buscando los archivos…</translation>
    </message>
    <message>
        <source>Reading file %1 of %2…</source>
        <translation>Leyendo el archivo %1 de %2…</translation>
    </message>
    <message>
        <source>This is not a text. It is sent as it is.</source>
        <translation>No es texto. Se envía tal como está.</translation>
    </message>
    <message>
        <source>evidence_%1.zip</source>
        <translation>evidencias_%1.zip</translation>
    </message>
    <message>
        <source>Packed it is over the limit of %1.</source>
        <translation>Comprimido supera el límite de %1.</translation>
    </message>
    <message>
        <source>Take something out, the largest first, or send it in two messages.</source>
        <translation>Quite algo, primero lo más grande, o envíelo en dos mensajes.</translation>
    </message>
    <message>
        <source>This goes as a text file. It names nobody, and not this computer.</source>
        <translation>Se envía como archivo de texto. No nombra a nadie, ni a este equipo.</translation>
    </message>
    <message>
        <source>Logs and configuration that your administrator named. Nothing is sent yet.</source>
        <translation>Registros y configuración que indicó su administrador. Todavía no se envía nada.</translation>
    </message>
    <message>
        <source>None of the files that your administrator named is on this computer.</source>
        <translation>En este equipo no está ninguno de los archivos que indicó su administrador.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go, %1 before packing. Look inside, and take out what should not go.</source>
        <translation>
            <numerusform>Va %n archivo, %1 sin comprimir. Mire qué contiene y quite lo que no deba enviarse.</numerusform>
            <numerusform>Van %n archivos, %1 sin comprimir. Mire qué contienen y quite lo que no deba enviarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>System information</source>
        <translation>Información del sistema</translation>
    </message>
    <message>
        <source>Gather logs</source>
        <translation>Reunir registros</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Adjuntar</translation>
    </message>
</context>
<context>
    <name>caredesk::GuidancePanel</name>
    <message>
        <source>Insert &amp;template</source>
        <translation>Insertar &amp;plantilla</translation>
    </message>
    <message>
        <source>Inserts the headings Before, During, After and Steps at the cursor</source>
        <translation>Inserta en el cursor los títulos Antes, Durante, Después y Pasos</translation>
    </message>
    <message>
        <source>Report quality</source>
        <translation>Calidad del informe</translation>
    </message>
    <message>
        <source>A complete report is answered sooner. You can send it now: none of this is required.</source>
        <translation>Un informe completo se responde antes. Puede enviarlo ya: nada de esto es obligatorio.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Report quality: %1 of %2</source>
        <translation>Calidad del informe: %1 de %2</translation>
    </message>
</context>
<context>
    <name>caredesk::LeaveFlow</name>
    <message>
        <source>&amp;Leave and lose it</source>
        <translation>&amp;Salir y perderlo</translation>
    </message>
    <message>
        <source>Files are still being copied</source>
        <translation>Aún se están copiando archivos</translation>
    </message>
    <message>
        <source>&amp;Leave without them</source>
        <translation>&amp;Salir sin ellos</translation>
    </message>
    <message>
        <source>What you wrote is still being saved</source>
        <translation>Aún se está guardando lo que escribió</translation>
    </message>
    <message>
        <source>What you wrote could not be saved</source>
        <translation>No se pudo guardar lo que escribió</translation>
    </message>
    <message>
        <source>Copy your text to a safe place if you have to leave.</source>
        <translation>Copie su texto en un lugar seguro si tiene que salir.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>CareDesk waits, and goes on by itself as soon as everything is safe on this computer.</source>
        <translation>CareDesk espera y continúa por sí mismo en cuanto todo esté a salvo en este equipo.</translation>
    </message>
    <message>
        <source>A file could not be attached</source>
        <translation>No se pudo adjuntar un archivo</translation>
    </message>
    <message>
        <source>What you wrote is safe. The form says at the file what is wrong with it.</source>
        <translation>Lo que escribió está a salvo. El formulario indica junto al archivo qué le ocurre.</translation>
    </message>
    <message>
        <source>A picture is still open in the editor</source>
        <translation>Aún hay una imagen abierta en el editor</translation>
    </message>
    <message>
        <source>Attach it or close it, and CareDesk goes on by itself.</source>
        <translation>Adjúntela o ciérrela, y CareDesk continúa por sí mismo.</translation>
    </message>
</context>
<context>
    <name>caredesk::LinkOpener</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>¿Abrir una página en %1?</translation>
    </message>
    <message>
        <source>Call %1?</source>
        <translation>¿Llamar a %1?</translation>
    </message>
    <message>
        <source>Write to %1?</source>
        <translation>¿Escribir a %1?</translation>
    </message>
    <message>
        <source>The link comes from a message. It leads to:
%1</source>
        <translation>El enlace viene de un mensaje. Lleva a:
%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>caredesk::LoginPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Customer-care portal, day and night.</source>
        <translation>Portal de atención al cliente, día y noche.</translation>
    </message>
    <message>
        <source>&amp;Portal</source>
        <translation>&amp;Portal</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Cómo iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;User or e-mail</source>
        <translation>&amp;Usuario o correo</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>&amp;Access token</source>
        <translation>&amp;Token de acceso</translation>
    </message>
    <message>
        <source>Paste the token that your account manager or the portal gave you.</source>
        <translation>Pegue el token que le dio su gestor de cuenta o el portal.</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in on this computer</source>
        <translation>&amp;Mantener la sesión en este equipo</translation>
    </message>
    <message>
        <source>On a shared computer, leave it unchecked.</source>
        <translation>En un equipo compartido, déjelo sin marcar.</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>¿Olvidó la contraseña?</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Cuentas en este equipo</translation>
    </message>
    <message>
        <source>Without a network you can still open what was fetched.</source>
        <translation>Sin red también puede abrir lo ya descargado.</translation>
    </message>
    <message>
        <source>A critical fault?</source>
        <translation>¿Una avería crítica?</translation>
    </message>
    <message>
        <source>No sign-in needed. We answer at any hour.</source>
        <translation>No hace falta iniciar sesión. Atendemos a cualquier hora.</translation>
    </message>
    <message>
        <source>Another portal…</source>
        <translation>Otro portal…</translation>
    </message>
    <message>
        <source>The access token is missing</source>
        <translation>Falta el token de acceso</translation>
    </message>
    <message>
        <source>Paste it into its field.</source>
        <translation>Péguelo en su campo.</translation>
    </message>
    <message>
        <source>The user is missing</source>
        <translation>Falta el usuario</translation>
    </message>
    <message>
        <source>Type the user or e-mail of your portal account.</source>
        <translation>Escriba el usuario o el correo de su cuenta del portal.</translation>
    </message>
    <message>
        <source>The password is missing</source>
        <translation>Falta la contraseña</translation>
    </message>
    <message>
        <source>Type the password of your portal account.</source>
        <translation>Escriba la contraseña de su cuenta del portal.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Looking for the portal…</source>
        <translation>Buscando el portal…</translation>
    </message>
    <message>
        <source>Checking user and password…</source>
        <translation>Comprobando usuario y contraseña…</translation>
    </message>
    <message>
        <source>Opening your tickets…</source>
        <translation>Abriendo sus tickets…</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Usuario y contraseña</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
</context>
<context>
    <name>caredesk::MainWindow</name>
    <message>
        <source>%1 — CareDesk</source>
        <comment>window title</comment>
        <translation>%1 — CareDesk</translation>
    </message>
</context>
<context>
    <name>caredesk::MessageBody</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>caredesk::MessageView</name>
    <message>
        <source>Message from %1</source>
        <translation>Mensaje de %1</translation>
    </message>
    <message>
        <source>Show the rest of this message</source>
        <translation>Mostrar el resto de este mensaje</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>in copy</source>
        <translation>en copia</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Show in the outbox</source>
        <translation>Ver en Por enviar</translation>
    </message>
    <message numerus="yes">
        <source>With %n attachment(s)</source>
        <translation>
            <numerusform>Con %n archivo adjunto</numerusform>
            <numerusform>Con %n archivos adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the rest as text</source>
        <translation>Mostrar el resto como texto</translation>
    </message>
    <message>
        <source>This message is too long to be shown with its layout. What follows can be shown as text, or read in the browser.</source>
        <translation>Este mensaje es demasiado largo para mostrarlo con su formato. Lo que sigue puede mostrarse como texto o leerse en el navegador.</translation>
    </message>
    <message>
        <source>The layout of this message is shown simplified.</source>
        <translation>El formato de este mensaje se muestra simplificado.</translation>
    </message>
</context>
<context>
    <name>caredesk::NewTicketForm</name>
    <message>
        <source>C&amp;asino</source>
        <translation>Ca&amp;sino</translation>
    </message>
    <message>
        <source>Casino</source>
        <translation>Nombre del casino</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>&amp;Asunto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje detallado</translation>
    </message>
    <message>
        <source>What happened? Before, during and after; the machine or position; what you tried.</source>
        <translation>¿Qué ha pasado? Antes, durante y después; la máquina o la posición; qué ha probado.</translation>
    </message>
    <message>
        <source>Insert &amp;template</source>
        <translation>Insertar &amp;plantilla</translation>
    </message>
    <message>
        <source>&amp;CC</source>
        <translation>&amp;CC</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>Attac&amp;h…</source>
        <translation>Adj&amp;untar…</translation>
    </message>
    <message>
        <source>Choose files to attach</source>
        <translation>Elegir archivos para adjuntar</translation>
    </message>
    <message>
        <source>Choose the casino.</source>
        <translation>Elija el casino.</translation>
    </message>
    <message>
        <source>Write in a few words what fails, such as “Kiosk 2 does not print”.</source>
        <translation>Escriba en pocas palabras qué falla, por ejemplo «El kiosco 2 no imprime».</translation>
    </message>
    <message>
        <source>Write what happened. A sentence is enough to send it.</source>
        <translation>Escriba qué ha pasado. Una frase basta para enviarlo.</translation>
    </message>
    <message>
        <source>Choose the casino</source>
        <translation>Elija el casino</translation>
    </message>
    <message>
        <source>This portal keeps less of a subject: write it shorter.</source>
        <translation>Este portal guarda menos de un asunto: escríbalo más corto.</translation>
    </message>
    <message>
        <source>Sc&amp;reenshot</source>
        <translation>Captu&amp;ra</translation>
    </message>
    <message>
        <source>Take a picture of the screen and mark it (Ctrl+Shift+S)</source>
        <translation>Hacer una captura de la pantalla y marcarla (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>More ways to take a screenshot</source>
        <translation>Más formas de hacer una captura</translation>
    </message>
    <message>
        <source>or drop or paste here (Ctrl+V)</source>
        <translation>o arrastre o pegue aquí (Ctrl+V)</translation>
    </message>
    <message>
        <source>Attach a folder as a zip file</source>
        <translation>Adjuntar una carpeta como archivo zip</translation>
    </message>
</context>
<context>
    <name>caredesk::NewTicketPage</name>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>&amp;Send ticket</source>
        <translation>&amp;Enviar ticket</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>You were writing this ticket.</source>
        <translation>Usted estaba escribiendo este ticket.</translation>
    </message>
    <message>
        <source>The ticket that you were writing is kept in Drafts.</source>
        <translation>El ticket que estaba escribiendo está guardado en Borradores.</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>&amp;Retomarlo</translation>
    </message>
    <message>
        <source>New ticket: %1</source>
        <translation>Nuevo ticket: %1</translation>
    </message>
    <message>
        <source>Something is missing. It is marked in red.</source>
        <translation>Falta algo. Está marcado en rojo.</translation>
    </message>
    <message>
        <source>Discard this ticket?</source>
        <translation>¿Descartar este ticket?</translation>
    </message>
    <message>
        <source>What you wrote and the files you added are removed from this computer.</source>
        <translation>Lo que ha escrito y los archivos que ha añadido se eliminan de este equipo.</translation>
    </message>
    <message>
        <source>&amp;Keep writing</source>
        <translation>&amp;Seguir escribiendo</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>The ticket is sent as soon as its files are copied.</source>
        <translation>El ticket se envía en cuanto se hayan copiado sus archivos.</translation>
    </message>
    <message>
        <source>You can close the window: what you wrote is kept on this computer.</source>
        <translation>Puede cerrar la ventana: lo escrito queda guardado en este equipo.</translation>
    </message>
    <message>
        <source>Start a&amp;nother</source>
        <translation>Empezar &amp;otro</translation>
    </message>
    <message>
        <source>Wait until the files are copied, then try again.</source>
        <translation>Espere a que se copien los archivos e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>caredesk::NoteSheet</name>
    <message>
        <source>Close ticket</source>
        <translation>Cerrar ticket</translation>
    </message>
    <message>
        <source>Reopen ticket</source>
        <translation>Reabrir ticket</translation>
    </message>
    <message>
        <source>Close this ticket?</source>
        <translation>¿Cerrar este ticket?</translation>
    </message>
    <message>
        <source>Reopen this ticket?</source>
        <translation>¿Reabrir este ticket?</translation>
    </message>
    <message>
        <source>What you have written goes with it as your reply.</source>
        <translation>Lo que ha escrito se envía también, como su respuesta.</translation>
    </message>
    <message>
        <source>What you have written goes with it, so that support knows what is wrong.</source>
        <translation>Lo que ha escrito se envía también, para que soporte sepa qué falla.</translation>
    </message>
    <message>
        <source>You can reopen it if the problem comes back.</source>
        <translation>Puede reabrirlo si el problema vuelve.</translation>
    </message>
    <message>
        <source>Support takes it up again.</source>
        <translation>Soporte lo retoma.</translation>
    </message>
    <message>
        <source>&amp;Note for support (optional)</source>
        <translation>&amp;Nota para soporte (opcional)</translation>
    </message>
    <message>
        <source>For example: it works since the cable was changed</source>
        <translation>Por ejemplo: funciona desde que se cambió el cable</translation>
    </message>
    <message>
        <source>For example: it failed again at 20:15, same message</source>
        <translation>Por ejemplo: volvió a fallar a las 20:15, con el mismo mensaje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close ticket</source>
        <translation>&amp;Cerrar ticket</translation>
    </message>
    <message>
        <source>&amp;Reopen ticket</source>
        <translation>&amp;Reabrir ticket</translation>
    </message>
</context>
<context>
    <name>caredesk::NoticeBar</name>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>The portal has ended this sign-in. What you wrote is kept and goes out once you are signed in.</source>
        <translation>El portal ha terminado esta sesión. Lo escrito está guardado y saldrá cuando inicie sesión.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Iniciar sesión de nuevo…</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>caredesk::NoticeLine</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>caredesk::OutboxCommand</name>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nada espera para enviarse.</translation>
    </message>
    <message>
        <source>Give only one of --retry, --keep, --send-missing and --discard.</source>
        <translation>Indique solo uno de --retry, --keep, --send-missing y --discard.</translation>
    </message>
    <message>
        <source>It waits for your decision on %1.</source>
        <translation>Espera a su decisión sobre %1.</translation>
    </message>
</context>
<context>
    <name>caredesk::OutboxDetail</name>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>&amp;Reopen and send</source>
        <translation>&amp;Reabrir y enviar</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Send as new &amp;ticket</source>
        <translation>Enviar como ticket &amp;nuevo</translation>
    </message>
    <message>
        <source>Emer&amp;gency number</source>
        <translation>Número de emer&amp;gencia</translation>
    </message>
    <message>
        <source>&amp;Show ticket</source>
        <translation>&amp;Ver ticket</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>The ticket was closed while you were writing</source>
        <translation>El ticket se cerró mientras usted escribía</translation>
    </message>
    <message>
        <source>Your reply has not reached support and is still kept here. Reopen the ticket with it, or discard it if it is no longer needed.</source>
        <translation>Su respuesta no ha llegado a soporte y sigue guardada aquí. Reabra el ticket con ella o descártela si ya no hace falta.</translation>
    </message>
    <message>
        <source>Nobody has read this yet</source>
        <translation>Nadie lo ha leído todavía</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Lo que usted escribió</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>%1 · closed the ticket</source>
        <translation>%1 · cerró el ticket</translation>
    </message>
    <message>
        <source>At the portal</source>
        <translation>En el portal</translation>
    </message>
    <message>
        <source>“Reopen and send” goes out when the network is back. Until then the ticket&apos;s state does not change.</source>
        <translation>«Reabrir y enviar» saldrá cuando vuelva la red. Hasta entonces, el estado del ticket no cambia.</translation>
    </message>
    <message>
        <source>“Reopen and send” reopens the ticket at the portal, then sends your reply.</source>
        <translation>«Reabrir y enviar» reabre el ticket en el portal y después envía su respuesta.</translation>
    </message>
    <message>
        <source>About ticket %1:</source>
        <translation>Sobre el ticket %1:</translation>
    </message>
    <message>
        <source>Discard what waits here?</source>
        <translation>¿Descartar lo que espera aquí?</translation>
    </message>
    <message>
        <source>It has not reached support. What you wrote and its files are removed for good.</source>
        <translation>No ha llegado a soporte. Lo escrito y sus archivos se eliminan definitivamente.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Send what is &amp;missing</source>
        <translation>Enviar lo que &amp;falta</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>De&amp;jarlo como está</translation>
    </message>
    <message>
        <source>It has arrived, but the portal has it otherwise than you sent it</source>
        <translation>Ha llegado, pero el portal no lo tiene como usted lo envió</translation>
    </message>
    <message>
        <source>It is not sent again as a whole. Compare both sides: keep it as the portal has it, or send what is missing as a reply.</source>
        <translation>No se vuelve a enviar entero. Compare las dos partes: déjelo como lo tiene el portal, o envíe lo que falta como respuesta.</translation>
    </message>
    <message>
        <source>The portal did not change the state</source>
        <translation>El portal no cambió el estado</translation>
    </message>
    <message>
        <source>Try again, or leave the ticket as it is.</source>
        <translation>Vuelva a intentarlo o deje el ticket como está.</translation>
    </message>
    <message>
        <source>You sent</source>
        <translation>Lo que envió</translation>
    </message>
    <message>
        <source>The portal has</source>
        <translation>Lo que tiene el portal</translation>
    </message>
    <message>
        <source>It may have reached support: the portal does not say. What you wrote and its files are removed from this computer for good.</source>
        <translation>Puede haber llegado a soporte: el portal no lo dice. Lo que escribió y sus archivos se eliminan definitivamente de este equipo.</translation>
    </message>
</context>
<context>
    <name>caredesk::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Try &amp;all now</source>
        <translation>Intentar &amp;todo ahora</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. You can switch it off.</source>
        <translation>Todo está guardado en este equipo. Puede apagarlo.</translation>
    </message>
    <message>
        <source>&amp;Back to the outbox</source>
        <translation>Volver a &amp;Por enviar</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nada espera para enviarse</translation>
    </message>
    <message>
        <source>What you send stays here until the portal has it, also with no network.</source>
        <translation>Lo que envía se queda aquí hasta que el portal lo tiene, también sin red.</translation>
    </message>
</context>
<context>
    <name>caredesk::OverlayBar</name>
    <message>
        <source>Point at a window and click it; Tab goes to the next one.</source>
        <translation>Señale una ventana y haga clic; Tab pasa a la siguiente.</translation>
    </message>
    <message>
        <source>Drag to choose an area, or press an arrow key.</source>
        <translation>Arrastre para elegir un área, o pulse una flecha.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Arrows move it, with Shift they resize it.</source>
        <translation>%1 × %2 píxeles. Las flechas la mueven; con Mayús cambian su tamaño.</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 píxeles</translation>
    </message>
    <message>
        <source>&amp;Take picture</source>
        <translation>&amp;Tomar imagen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Choose an &amp;area</source>
        <translation>E&amp;legir un área</translation>
    </message>
    <message>
        <source>Choose a &amp;window</source>
        <translation>Elegir una &amp;ventana</translation>
    </message>
    <message>
        <source>Whole &amp;monitor</source>
        <translation>&amp;Monitor entero</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>caredesk::PartHeadings</name>
    <message>
        <source>Before</source>
        <comment>heading in a report</comment>
        <translation>Antes</translation>
    </message>
    <message>
        <source>During</source>
        <comment>heading in a report</comment>
        <translation>Durante</translation>
    </message>
    <message>
        <source>After</source>
        <comment>heading in a report</comment>
        <translation>Después</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>heading in a report: steps to repeat it</comment>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>caredesk::PasswordSheet</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
</context>
<context>
    <name>caredesk::PreviewPane</name>
    <message>
        <source>What is sent of it</source>
        <translation>Lo que se envía de él</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Mostrar &amp;más</translation>
    </message>
</context>
<context>
    <name>caredesk::PreviewSheet</name>
    <message>
        <source>This picture cannot be shown here. It is sent as it is.</source>
        <translation>Esta imagen no se puede mostrar aquí. Se envía tal como es.</translation>
    </message>
    <message>
        <source>There is no text in this file that can be shown. It is sent as it is.</source>
        <translation>En este archivo no hay texto que se pueda mostrar. Se envía tal como es.</translation>
    </message>
    <message>
        <source>All of it: %1 · %2</source>
        <translation>Completo: %1 · %2</translation>
    </message>
    <message>
        <source>The last lines of %1 · %2</source>
        <translation>Las últimas líneas de %1 · %2</translation>
    </message>
    <message>
        <source>What is in this archive cannot be listed. It is sent as it is.</source>
        <translation>No se puede mostrar lo que contiene este archivo comprimido. Se envía tal como es.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 unpacked</source>
        <translation>
            <numerusform>%n archivo, %1 al descomprimir</numerusform>
            <numerusform>%n archivos, %1 al descomprimir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · the first %n are listed</source>
        <translation>
            <numerusform>%1 · se muestra el primero</numerusform>
            <numerusform>%1 · se muestran los %n primeros</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>Files in %1</source>
        <translation>Archivos de %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Open in &amp;another program</source>
        <translation>Abrir en &amp;otro programa</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>caredesk::ProbeCommand</name>
    <message>
        <source>%1 answers: %2 %3</source>
        <translation>%1 responde: %2 %3</translation>
    </message>
</context>
<context>
    <name>caredesk::ProxySignInSheet</name>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Iniciar sesión en el proxy</translation>
    </message>
    <message>
        <source>Your network lets CareDesk out through a proxy, which asks who you are. This is not your portal password: your IT department knows it.</source>
        <translation>Su red deja salir a CareDesk a través de un proxy, que pregunta quién es usted. No es la contraseña del portal: la conoce su departamento de informática.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>&amp;Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Settings can remove it again.</source>
        <translation>En Ajustes se puede quitar.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>caredesk::QrPopover</name>
    <message>
        <source>Scan to call by phone</source>
        <translation>Escanee para llamar con el teléfono</translation>
    </message>
</context>
<context>
    <name>caredesk::QuotedText</name>
    <message>
        <source>Hide quoted text</source>
        <translation>Ocultar el texto citado</translation>
    </message>
    <message numerus="yes">
        <source>Show quoted text (%n line(s))</source>
        <translation>
            <numerusform>Mostrar el texto citado (%n línea)</numerusform>
            <numerusform>Mostrar el texto citado (%n líneas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::Rail</name>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>EMERGENCY</source>
        <translation>EMERGENCIA</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n espera para enviarse</numerusform>
            <numerusform>%n esperan para enviarse</numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation>Números de emergencia</translation>
    </message>
</context>
<context>
    <name>caredesk::RegionRow</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>from elsewhere: %1</source>
        <translation>desde otro país: %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Call %1, %2</source>
        <comment>region, number</comment>
        <translation>Llamar a %1, %2</translation>
    </message>
    <message>
        <source>Copy the number of %1</source>
        <translation>Copiar el número de %1</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>caredesk::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Write your reply</source>
        <translation>Escriba su respuesta</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Enviar respuesta</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Escriba antes unas palabras.</translation>
    </message>
    <message>
        <source>It was too late: your reply is on its way.</source>
        <translation>Ya era tarde: su respuesta está en camino.</translation>
    </message>
    <message>
        <source>The reply is sent as soon as its files are copied.</source>
        <translation>La respuesta se envía en cuanto se hayan copiado sus archivos.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>What you wrote as a new ticket is a reply to this one now.</source>
        <translation>Lo que escribió como ticket nuevo es ahora una respuesta a este.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Wait until the files are copied, then try again.</source>
        <translation>Espere a que se copien los archivos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Screenshot (Ctrl+Shift+S)</source>
        <translation>Captura de pantalla (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Attach a folder as a zip file</source>
        <translation>Adjuntar una carpeta como archivo zip</translation>
    </message>
</context>
<context>
    <name>caredesk::ScreenOverlay</name>
    <message>
        <source>Screenshot: choose what to show</source>
        <translation>Captura de pantalla: elija qué mostrar</translation>
    </message>
</context>
<context>
    <name>caredesk::SelectionActions</name>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n reference(s)</source>
        <translation>
            <numerusform>Copiar %n referencia</numerusform>
            <numerusform>Copiar %n referencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n link(s)</source>
        <translation>
            <numerusform>Copiar %n enlace</numerusform>
            <numerusform>Copiar %n enlaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::SendCommand</name>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Saved on this computer: %1</source>
        <translation>Guardado en este equipo: %1</translation>
    </message>
    <message>
        <source>Delivered: %1 %2</source>
        <translation>Entregado: %1 %2</translation>
    </message>
    <message>
        <source>The connection was cut while sending. It is kept, and looked for at the portal before it is sent again: run sync.</source>
        <translation>Se cortó la conexión al enviar. Está guardado, y se busca en el portal antes de repetir el envío: ejecute sync.</translation>
    </message>
    <message>
        <source>It waits to be sent and is kept on this computer: run sync.</source>
        <translation>Espera para enviarse y está guardado en este equipo: ejecute sync.</translation>
    </message>
    <message>
        <source>It has arrived; what the portal has of it is still to be checked: run sync.</source>
        <translation>Ha llegado; falta comprobar lo que tiene el portal: ejecute sync.</translation>
    </message>
    <message>
        <source>It is not sent again: see outbox, --keep or --send-missing.</source>
        <translation>No se vuelve a enviar: vea outbox, --keep o --send-missing.</translation>
    </message>
    <message>
        <source>Not in %1: %2</source>
        <translation>No está en %1: %2</translation>
    </message>
    <message>
        <source>It was taken back or discarded on this computer before it was sent.</source>
        <translation>Se recuperó o se descartó en este equipo antes de enviarse.</translation>
    </message>
</context>
<context>
    <name>caredesk::SendNotice</name>
    <message>
        <source>A file could not be attached. Look at it, then send again.</source>
        <translation>Un archivo no se pudo adjuntar. Revíselo y vuelva a enviar.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>caredesk::SentPanel</name>
    <message>
        <source>Link to the ticket</source>
        <translation>Enlace al ticket</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copiar enlace</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Abrir en el &amp;navegador</translation>
    </message>
    <message>
        <source>Show &amp;ticket</source>
        <translation>&amp;Ver ticket</translation>
    </message>
    <message>
        <source>Show in &amp;outbox</source>
        <translation>Ver en Por &amp;enviar</translation>
    </message>
    <message>
        <source>&amp;New ticket</source>
        <translation>Nuevo &amp;ticket</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>&amp;Undo (%1)</source>
        <translation>Des&amp;hacer (%1)</translation>
    </message>
    <message>
        <source>Your ticket could not be sent</source>
        <translation>No se pudo enviar su ticket</translation>
    </message>
    <message>
        <source>Your ticket waits to be sent</source>
        <translation>Su ticket espera para enviarse</translation>
    </message>
    <message>
        <source>It is safe on this computer and goes out in a moment.</source>
        <translation>Está a salvo en este equipo y saldrá en un momento.</translation>
    </message>
    <message>
        <source>It was too late to take it back: %1</source>
        <translation>Ya era tarde para retirarlo: %1</translation>
    </message>
    <message>
        <source>Your ticket has arrived: %1</source>
        <translation>Su ticket ha llegado: %1</translation>
    </message>
    <message>
        <source>Support has it. The portal sends you an e-mail with the details and this link.</source>
        <translation>Soporte ya lo tiene. El portal le envía un correo con los detalles y este enlace.</translation>
    </message>
    <message>
        <source>Your ticket has arrived, but not all of it: %1</source>
        <translation>Su ticket ha llegado, pero no completo: %1</translation>
    </message>
    <message>
        <source>Your ticket is at the portal and is being checked</source>
        <translation>Su ticket está en el portal y se está comprobando</translation>
    </message>
</context>
<context>
    <name>caredesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>They hold for everyone who uses CareDesk with this login of the computer, and take effect at once.</source>
        <translation>Valen para todos los que usan CareDesk con este usuario del equipo y se aplican al momento.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Also in the bar at the top, with one click.</source>
        <translation>También en la barra de arriba, con un clic.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>High contrast always comes from the system.</source>
        <translation>El contraste alto viene siempre del sistema.</translation>
    </message>
    <message>
        <source>Emergency &amp;region</source>
        <translation>&amp;Región de emergencia</translation>
    </message>
    <message>
        <source>The emergency number that is shown first.</source>
        <translation>El número de emergencia que se muestra primero.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region, phone number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Network proxy</source>
        <translation>Proxy de la red</translation>
    </message>
    <message>
        <source>As the system or the portal profile sets it.</source>
        <translation>Como lo fija el sistema o el perfil del portal.</translation>
    </message>
    <message>
        <source>&amp;Sign in to the proxy…</source>
        <translation>Iniciar &amp;sesión en el proxy…</translation>
    </message>
    <message>
        <source>&amp;Forget this sign-in</source>
        <translation>&amp;Olvidar este inicio de sesión</translation>
    </message>
    <message>
        <source>None: CareDesk reaches the portal directly.</source>
        <translation>Ninguno: CareDesk llega al portal directamente.</translation>
    </message>
    <message>
        <source>%1, signed in as %2 (kept in the keychain)</source>
        <translation>%1, con la sesión de %2 (guardada en el llavero)</translation>
    </message>
    <message>
        <source>%1, signed in as %2 for this session</source>
        <translation>%1, con la sesión de %2 solo por ahora</translation>
    </message>
</context>
<context>
    <name>caredesk::ShowCommand</name>
    <message>
        <source>%1 · %2 · opened %3 · %4</source>
        <translation>%1 · %2 · abierto %3 · %4</translation>
    </message>
    <message>
        <source>  [attachment %1] %2</source>
        <translation>  [adjunto %1] %2</translation>
    </message>
</context>
<context>
    <name>caredesk::SignInAgainSheet</name>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>The portal has ended this sign-in. What you wrote is kept and goes out once you are signed in.</source>
        <translation>El portal ha terminado esta sesión. Lo escrito está guardado y saldrá cuando inicie sesión.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Comprobando la contraseña…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>caredesk::SignInCommand</name>
    <message>
        <source>sign-in needs --user with --password-stdin, or --token-stdin.</source>
        <translation>sign-in necesita --user con --password-stdin, o --token-stdin.</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2).</source>
        <translation>Sesión iniciada como %1 (%2).</translation>
    </message>
</context>
<context>
    <name>caredesk::SignOutCommand</name>
    <message>
        <source>--discard-unsent goes with --purge.</source>
        <translation>--discard-unsent va con --purge.</translation>
    </message>
    <message>
        <source>Signed out; this account&apos;s data was removed from this computer.</source>
        <translation>Sesión cerrada; los datos de esta cuenta se eliminaron de este equipo.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Sesión cerrada.</translation>
    </message>
</context>
<context>
    <name>caredesk::SignOutFlow</name>
    <message>
        <source>Remove this account&apos;s data from this computer?</source>
        <translation>¿Eliminar de este equipo los datos de esta cuenta?</translation>
    </message>
    <message>
        <source>Tickets, attachments and drafts of this account are deleted here. At the portal nothing changes, and after signing in again the tickets are fetched again.</source>
        <translation>Los tickets, los archivos adjuntos y los borradores de esta cuenta se eliminan de aquí. En el portal no cambia nada y, al iniciar sesión de nuevo, los tickets se descargan otra vez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Cerrar sesión y eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n have not reached the portal</source>
        <translation>
            <numerusform>%n no ha llegado al portal</numerusform>
            <numerusform>%n no han llegado al portal</numerusform>
        </translation>
    </message>
    <message>
        <source>If you remove the data now, what you wrote is lost and support never gets it. Cancel to let it be sent first.</source>
        <translation>Si elimina los datos ahora, lo escrito se pierde y soporte no lo recibirá nunca. Cancele para que se envíe antes.</translation>
    </message>
    <message>
        <source>Lose it and remove</source>
        <translation>Perderlo y eliminar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>caredesk::SimilarPanel</name>
    <message>
        <source>%1 · %2</source>
        <comment>a ticket&apos;s reference · when something last happened</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a ticket</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Add to this one instead</source>
        <translation>Añadir a este</translation>
    </message>
    <message>
        <source>Add to %1 instead of filing a new ticket</source>
        <translation>Añadir a %1 en vez de enviar un ticket nuevo</translation>
    </message>
    <message>
        <source>What you wrote and your files become a reply to it. You can undo it.</source>
        <translation>Lo que escribió y sus archivos pasan a ser una respuesta a ese ticket. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>Similar tickets</source>
        <translation>Tickets parecidos</translation>
    </message>
    <message numerus="yes">
        <source>%n similar ticket(s)</source>
        <translation>
            <numerusform>%n ticket parecido</numerusform>
            <numerusform>%n tickets parecidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Is it the same fault? Then add to it.</source>
        <translation>¿Es el mismo fallo? Añada ahí lo suyo.</translation>
    </message>
    <message>
        <source>It is &amp;new</source>
        <translation>Es &amp;nuevo</translation>
    </message>
    <message>
        <source>Hides these for the ticket that you are writing</source>
        <translation>Los oculta para el ticket que está escribiendo</translation>
    </message>
</context>
<context>
    <name>caredesk::SortMenu</name>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Date opened</source>
        <translation>Fecha de apertura</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Casino</source>
        <translation>Nombre del casino</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Los más antiguos primero</translation>
    </message>
    <message>
        <source>From Z to A</source>
        <translation>De la Z a la A</translation>
    </message>
</context>
<context>
    <name>caredesk::StatusCommand</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Cuenta: %1</translation>
    </message>
    <message>
        <source>Portal: %1</source>
        <translation>Portal: %1</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>On this computer: %1 tickets, %2 messages</source>
        <translation>En este equipo: %1 tickets, %2 mensajes</translation>
    </message>
    <message>
        <source>Waiting to be sent: %1</source>
        <translation>Esperando para enviarse: %1</translation>
    </message>
</context>
<context>
    <name>caredesk::SyncCommand</name>
    <message>
        <source>Synchronising</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>%1 tickets and %2 messages on this computer.</source>
        <translation>%1 tickets y %2 mensajes en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) wait to be sent; they are kept.</source>
        <translation>
            <numerusform>%n envío espera; está guardado.</numerusform>
            <numerusform>%n envíos esperan; están guardados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were not accepted; see outbox.</source>
        <translation>
            <numerusform>%n envío no se aceptó; vea outbox.</numerusform>
            <numerusform>%n envíos no se aceptaron; vea outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::TicketChips</name>
    <message>
        <source>Show tickets by state</source>
        <translation>Mostrar los tickets por estado</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>several tickets</comment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Everything that is not closed</source>
        <translation>Todo lo que no está cerrado</translation>
    </message>
    <message>
        <source>Support waits on something else</source>
        <translation>Soporte espera otra cosa</translation>
    </message>
    <message>
        <source>Closed by you or by support</source>
        <translation>Cerrados por usted o por soporte</translation>
    </message>
    <message>
        <source>All</source>
        <comment>several tickets</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Every ticket, closed ones too</source>
        <translation>Todos los tickets, también los cerrados</translation>
    </message>
</context>
<context>
    <name>caredesk::TicketListPane</name>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message numerus="yes">
        <source>Filters (%Ln)</source>
        <translation>
            <numerusform>Filtros (%Ln)</numerusform>
            <numerusform>Filtros (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Casino, whose tickets, period, attachments</source>
        <translation>Casino, de quién son, periodo, archivos adjuntos</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>More for the selected tickets</source>
        <translation>Más para los tickets seleccionados</translation>
    </message>
</context>
<context>
    <name>caredesk::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>caredesk::TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>A ticket that is not on this computer</source>
        <translation>Un ticket que no está en este equipo</translation>
    </message>
</context>
<context>
    <name>caredesk::TopBar</name>
    <message>
        <source>Search tickets, messages, references</source>
        <translation>Buscar tickets, mensajes, referencias</translation>
    </message>
    <message>
        <source>Search tickets, messages and references</source>
        <translation>Buscar tickets, mensajes y referencias</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
</context>
<context>
    <name>caredesk::UndoBar</name>
    <message>
        <source>Your reply goes out in a moment.</source>
        <translation>Su respuesta saldrá en un momento.</translation>
    </message>
    <message>
        <source>&amp;Undo (%1)</source>
        <translation>Des&amp;hacer (%1)</translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation>Deshacer el envío</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
</TS>

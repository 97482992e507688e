<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttachmentWords</name>
    <message>
        <source>Folders cannot be attached. Compress it first.</source>
        <translation>Las carpetas no se pueden adjuntar. Comprímala antes.</translation>
    </message>
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
</context>
<context>
    <name>DeskproClient</name>
    <message>
        <source>Please call back: %1</source>
        <translation>Devuelvan la llamada, por favor: %1</translation>
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
        <source>Ask your IT department about the proxy&apos;s address and sign-in.</source>
        <translation>Pregunte a su departamento de informática por la dirección y el acceso del proxy.</translation>
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
        <source>Attach files; compress a folder first.</source>
        <translation>Adjunte archivos; una carpeta, comprímala antes.</translation>
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
        <source>Compress it, split it, or attach only the part that shows the problem.</source>
        <translation>Comprímalo, divídalo o adjunte solo la parte que muestra el problema.</translation>
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
        <source>The data on this computer is damaged.</source>
        <translation>Los datos de este equipo están dañados.</translation>
    </message>
    <message>
        <source>It was set aside; what could be read was saved.</source>
        <translation>Se han apartado; lo que se pudo leer está a salvo.</translation>
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
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
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
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
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
    <message>
        <source>The connection was cut while sending. When the network is back, CareDesk looks whether it arrived before sending again.</source>
        <translation>Se cortó la conexión al enviar. Cuando vuelva la red, CareDesk mira si llegó antes de repetir el envío.</translation>
    </message>
    <message>
        <source>The connection was cut while sending. CareDesk is looking whether it arrived before sending again.</source>
        <translation>Se cortó la conexión al enviar. CareDesk está mirando si llegó antes de repetir el envío.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
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
        <source>&amp;Attach as file</source>
        <translation>Adjuntar como archi&amp;vo</translation>
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
        <source>The first %1 of %2 files were attached: a message holds up to %3. Compress the others into one file, or send them in a reply.</source>
        <translation>Se adjuntaron los primeros %1 de %2 archivos: un mensaje admite %3. Comprima los demás en un solo archivo o envíelos en una respuesta.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Archivos adjuntos</translation>
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
    <name>caredesk::DropZone</name>
    <message numerus="yes">
        <source>Drop to attach %n file(s)</source>
        <translation>
            <numerusform>Suelte aquí para adjuntar %n archivo</numerusform>
            <numerusform>Suelte aquí para adjuntar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Images, logs, configuration files. Up to %1 each.</source>
        <translation>Imágenes, registros, archivos de configuración. Hasta %1 cada uno.</translation>
    </message>
    <message>
        <source>Images, logs, configuration files.</source>
        <translation>Imágenes, registros, archivos de configuración.</translation>
    </message>
</context>
<context>
    <name>caredesk::GuidancePanel</name>
    <message>
        <source>Guidance</source>
        <translation>Ayuda para escribir</translation>
    </message>
    <message>
        <source>A complete report is answered sooner</source>
        <translation>Un informe completo se responde antes</translation>
    </message>
    <message>
        <source>These points help support. You can send it now: none of this is required.</source>
        <translation>Estos puntos ayudan a soporte. Puede enviarlo ya: nada de esto es obligatorio.</translation>
    </message>
    <message>
        <source>Insert &amp;template</source>
        <translation>Insertar &amp;plantilla</translation>
    </message>
    <message>
        <source>Inserts the headings Before, During, After and Steps at the cursor</source>
        <translation>Inserta en el cursor los títulos Antes, Durante, Después y Pasos</translation>
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
        <source>Screenshot or log</source>
        <translation>Captura o registro</translation>
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
        <source>What you do, step by step, until it fails.</source>
        <translation>Qué hace usted, paso a paso, hasta que falla.</translation>
    </message>
    <message>
        <source>Its number, as on the label.</source>
        <translation>Su número, como en la etiqueta.</translation>
    </message>
    <message>
        <source>A picture or a file says more than a description.</source>
        <translation>Una imagen o un archivo dicen más que una descripción.</translation>
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
        <source>or drop files here, or paste with Ctrl+V</source>
        <translation>o arrastre archivos aquí, o pegue con Ctrl+V</translation>
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
        <source>A file could not be attached. Look at it, then send again.</source>
        <translation>No se pudo adjuntar un archivo. Revíselo y envíe de nuevo.</translation>
    </message>
    <message>
        <source>You were writing this ticket.</source>
        <translation>Usted estaba escribiendo este ticket.</translation>
    </message>
    <message>
        <source>Start &amp;another</source>
        <translation>Empezar &amp;otro</translation>
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
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>You can close the window: what you wrote is kept on this computer.</source>
        <translation>Puede cerrar la ventana: lo escrito queda guardado en este equipo.</translation>
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
        <source>A file could not be attached. Look at it, then send again.</source>
        <translation>No se pudo adjuntar un archivo. Revíselo y envíe de nuevo.</translation>
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
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
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
</TS>

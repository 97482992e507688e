<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
</TS>

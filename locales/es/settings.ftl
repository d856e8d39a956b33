settingsLook = Aspecto
settingsReading = Lectura
settingsOffline = Sin conexión
settingsEditions = Ediciones y exportación
weekEdition = El resumen de la semana se hace el
weekDays =
    .never = Nunca
    .monday = Lunes
    .tuesday = Martes
    .wednesday = Miércoles
    .thursday = Jueves
    .friday = Viernes
    .saturday = Sábado
    .sunday = Domingo
exportFolder = Carpeta para exportar
exportFolderUsual = Documentos/Layover
readerFolder = Carpeta del lector de libros
readerFolderHint = Dónde están sus libros cuando está conectado
keepsSavedFolder = Conservar los artículos guardados también en archivos abiertos
keepsSavedFolderWhy = Una carpeta por artículo dentro de la de la biblioteca, legible con cualquier navegador. Las imágenes se comparten con la biblioteca y no ocupan el doble.
settingsData = Tus suscripciones
language = Idioma
languageSystem = Como el sistema
theme = Tema
themes =
    .system = Como el sistema
    .light = Claro
    .sepia = Sepia
    .dark = Oscuro
    .black = Negro
    .contrast = Alto contraste
density = Lista
densities =
    .standard = Titular e imagen
    .headlines = Solo titulares
    .magazine = Imágenes grandes
readerFace = Tipo de letra
readerFaces =
    .literata = Literata
    .source-serif = Source Serif
    .atkinson = Atkinson Hyperlegible
    .system = La serif del sistema
    .system-sans = La sin serifa del sistema
readerSize = Tamaño
measure = Longitud de línea
leading = Interlineado
leadingOf = { NUMBER($lines, minimumFractionDigits: 2) } líneas
hyphenates = Dividir palabras a final de línea
hyphenatesWhy = Según las reglas del idioma del artículo, si el sistema las conoce.
isJustified = Justificar las líneas
zoom = Zoom
zoomLess = Todo más pequeño
zoomMore = Todo más grande
zoomUsual = Tamaño normal
percent = { $share }
zoomed = Todo al { $share }.
pixels = { $size } px
characters = { $count ->
    [one] { $count } carácter
    [many] { $count } de caracteres
   *[other] { $count } caracteres
}
typeSample = Entre la tabla de mareas y el horario está casi todo lo que un puerto sabe del mundo.
pictures = Imágenes que conservar
picturePolicies =
    .all = De todos los artículos
    .saved = Solo de los artículos guardados
    .none = Ninguna
pictureRules =
    .all = Imágenes de todos los artículos
    .saved = Solo imágenes de artículos guardados
    .none = Sin imágenes
    .default = Imágenes como en Ajustes
room = Espacio
roomIntro = Para imágenes, audio y páginas conservadas. El texto se queda siempre, igual que todo lo de los artículos guardados, los viajes y lo que sigues para conservar sin conexión. Cuando el espacio se llena, sueltan sus imágenes primero los artículos leídos y luego los más antiguos.
roomSize = Espacio, en GB
roomFloor = Libre en el disco, en GB
roomChange = Cambiar
roomLetGo = Soltar estas
roomLeave = Dejarlo como está
roomByPublication = Qué lo ocupa
roomText = { $hasFree ->
    [yes] El texto ocupa además { $text }. El disco tiene { $free } libres.
   *[no] El texto ocupa además { $text }.
}
syncOnStart = Sincronizar al abrir la ventana
syncEvery = Sincronizar por sí solo
syncEveryOf = { $unit ->
    [never] Nunca
    [day] Una vez al día
    [minutes] Cada { $count } minutos
   *[hours] { $count ->
            [one] Cada hora
            [many] Cada { $count } de horas
           *[other] Cada { $count } horas
        }
}
staysInTray = Seguir en la bandeja al cerrar la ventana
staysInTrayWhy = Layover sigue sincronizando. Su icono devuelve la ventana y su menú permite salir.
hasNoTray = Este escritorio no muestra bandeja, así que cerrar la ventana cierra Layover.
startsAtLogin = Iniciar al abrir la sesión
startsAtLoginWhy = Sin ventana, donde haya bandeja.
notifies = Avisarme de artículos nuevos de quienes sigo
notifiesWhy = Mediante el sistema, una vez tras sincronizar, mientras la ventana está en segundo plano. Los silenciados, nunca.
isMetered = Tratar toda red como de uso medido
isMeteredWhy = Entonces las imágenes y el audio esperan a que los pidas. En Linux, una red que NetworkManager llama de uso medido se reconoce sola; en otros sistemas, se dice aquí.
keepPages = Conservar las páginas de las que salen los artículos
keepPagesWhy = Así, un Layover más nuevo podrá sacarles más partido, sin red. Unos 30 KB por artículo, durante 60 días.
allowTitle = Direcciones de tu propia red
allowIntro = Layover se niega a traer nada de este equipo y de redes privadas, para que ningún canal de la web pueda llegar a la tuya. Para leer algo que alojas tú, nómbralo aquí: un host o un rango de direcciones, con un puerto si quieres.
allowLabel = Host o rango
allowPlaceholder = reader.home:8080 o 192.168.1.0/24
allowAdd = Permitir
allowRemove = Dejar de permitir { $rule }
allowNone = No hay nada permitido. Es el estado seguro.
exportIntro = Una lista de tus suscripciones en OPML, que cualquier otro lector acepta.
exportOpml = Exportar suscripciones
importOpml = Importar suscripciones
copy = Copiar
copied = Copiado.
settingsFile = Estos ajustes en un archivo
settingsFileWhy = Para otro equipo o para guardarlos. Lo que abre tu propia red y dónde están tus carpetas queda fuera.
settingsExport = Exportar ajustes
settingsImport = Importar ajustes…
settingsSearch = Buscar en los ajustes
settingsFound = { $count ->
    [one] { $count } ajuste
    [many] { $count } de ajustes
   *[other] { $count } ajustes
}
settingsNone = Ningún ajuste se llama «{ $words }».
settingWords =
    .readerFace = fuente tipo letra serif
    .isMetered = wifi Wi-Fi datos móviles
    .language = idioma lengua traducción language
    .zoom = más grande más pequeño tamaño escala ampliar lupa
    .leading = altura de línea espaciado
    .theme = apariencia colores oscuro modo noche contraste
    .readerSize = texto tamaño de letra más grande más pequeño zoom
    .measure = ancho columna márgenes
    .syncEvery = automático intervalo segundo plano actualizar
    .staysInTray = bandeja segundo plano cerrar salir
    .startsAtLogin = inicio automático sesión arranque
    .notifies = notificaciones avisos
    .room = almacenamiento espacio disco límite
    .allow = red local direcciones privadas
    .file = importar exportar ajustes copia otro equipo JSON
    .opml = importar exportar OPML suscripciones

frameViewer = Imágenes de este artículo
frameEnlarge = Ampliar: #
frameUnnamed = una imagen
frameCount = Imagen # de #
frameSmaller = Reducir
frameLarger = Ampliar
frameClose = Cerrar
framePicture = Imagen
framePrevious = Anterior
frameNext = Siguiente
frameNote = Nota #
frameGoToNote = Ir a la nota
frameTable = Tabla, se desplaza de lado
frameCode = Código, se desplaza de lado
frameMark =
    .whole = Completo
    .partial = Faltan imágenes
    .summary = Resumen
    .failed = Incompleto
frameRole =
    .author = De
    .interviewer = Entrevista de
    .photographer = Fotografías de
    .translator = Traducción de
frameOnward = Seguir leyendo
frameShowLess = Mostrar menos
frameOpenStory = Abrir este artículo
frameOpen = Abrir
frameKeepReading = Seguir leyendo
frameFurther = También en esta página
frameTopics = Temas
frameSource = De { $publication }
frameOriginal = Abrir el original
frameFirstPrinted = Publicado primero en { $link }
frameReadThere = Leerlo como se publicó allí
frameNotHere = No está aquí
frameNotHereTitle = Este artículo no está en la biblioteca
frameNotHereStep = Quizá se recogió. Elige otro de la lista.
frameChanged = Qué ha cambiado
frameChangedOn = Cambiado el { $when }. Tachado, lo que había antes; subrayado, lo que hay ahora.
takenAway = El sitio ha retirado este artículo. Esta copia se queda.
fullStop = .
minutes = { $count } min
hoursOnly = { $hours } h
hoursAndMinutes = { $hours } h { $minutes } min
hoursPast = { $hours } h { $minutes }
sizeKb = { $amount } KB
sizeMb = { $amount } MB
sizeGb = { $amount } GB
sizeBytes = { $count ->
    [one] { $count } byte
    [many] { $count } de bytes
   *[other] { $count } bytes
}
decimal = { $whole },{ $tenth }
listComma = { $first }, { $next }
listAnd = { $first } y { $last }
monthName =
    .m1 = enero
    .m2 = febrero
    .m3 = marzo
    .m4 = abril
    .m5 = mayo
    .m6 = junio
    .m7 = julio
    .m8 = agosto
    .m9 = septiembre
    .m10 = octubre
    .m11 = noviembre
    .m12 = diciembre
weekday =
    .w1 = el lunes
    .w2 = el martes
    .w3 = el miércoles
    .w4 = el jueves
    .w5 = el viernes
    .w6 = el sábado
    .w7 = el domingo
dateDay =
    .day-first = { $day } de { $month } de { $year }
    .month-first = { $day } de { $month } de { $year }
dateMoment = { $date }, { $time }
dateNoYear =
    .day-first = el { $day } de { $month }
    .month-first = el { $day } de { $month }
dateMonth = { $month } de { $year }
stories = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
pictures = { $count ->
    [one] { $count } imagen
    [many] { $count } de imágenes
   *[other] { $count } imágenes
}
textFull = El texto está completo.
textSummary = Solo está el resumen; el texto lo trae la próxima sincronización.
textFailed =
    .asked-to-wait = El sitio pidió que se le dejara en paz un rato; Layover lo intenta de nuevo en otra sincronización.
    .unreachable = No se pudo llegar a la página; Layover lo intenta de nuevo en otra sincronización.
    .gone = Solo está el resumen: el sitio dice que la página ya no existe.
    .refused = Solo está el resumen: el sitio rechazó la página.
    .paywall = Solo está el comienzo: el resto es de pago.
    .consent-wall = Solo está el resumen: la página pide consentimiento antes de mostrar nada.
    .login = Solo está el resumen: la página pide iniciar sesión.
    .script-only = Solo está el resumen: la página la escriben programas.
    .video = La página tiene un vídeo y ningún texto; se puede ver en el sitio.
    .excerpt = Solo está el comienzo: la propia página se corta.
    .gallery = La página tiene una serie de imágenes y ningún texto; se puede ver en el sitio.
    .later-page = Está el comienzo: no se pudo obtener una página posterior; Layover lo intenta de nuevo en otra sincronización.
    .no-article = Solo está el resumen: no se encontró ningún artículo en la página.
    .unreadable = Solo está el resumen: la página es más grande o más rara de lo que Layover lee.
    .forbidden = Solo está el resumen: la dirección de la página lleva a la red local.
    .no-address = Solo está el resumen: el canal no indica ninguna página.
    .not-packed = En el paquete del que vino este artículo solo estaba el resumen.
    .lost = Solo está el resumen: el texto se perdió en el disco; Layover lo trae de nuevo.
picturesAll = { $total ->
    [1] Su imagen está aquí.
    [one] Está { $total } imagen.
    [many] Están las { $total } imágenes.
   *[other] Están las { $total } imágenes.
}
picturesSome = { $total ->
    [one] Está { $here } de { $total } imagen.
    [many] Están { $here } de { $total } imágenes.
   *[other] Están { $here } de { $total } imágenes.
}
wholeStory = Está completo. { $held }
pictureAway =
    .not-yet = { $count ->
        [one] { $count } no se ha traído todavía
        [many] { $count } no se han traído todavía
       *[other] { $count } no se han traído todavía
    }
    .missing = { $count ->
        [one] { $count } ya no está en el sitio
        [many] { $count } ya no están en el sitio
       *[other] { $count } ya no están en el sitio
    }
    .refused = { $count ->
        [one] { $count } fue rechazada por el sitio
        [many] { $count } fueron rechazadas por el sitio
       *[other] { $count } fueron rechazadas por el sitio
    }
    .unreachable = { $count ->
        [one] { $count } no se pudo alcanzar y se intenta de nuevo
        [many] { $count } no se pudieron alcanzar y se intentan de nuevo
       *[other] { $count } no se pudieron alcanzar y se intentan de nuevo
    }
    .asked-to-wait = { $count ->
        [one] { $count } espera, porque su servidor pidió descanso
        [many] { $count } esperan, porque su servidor pidió descanso
       *[other] { $count } esperan, porque su servidor pidió descanso
    }
    .not-a-picture = { $count ->
        [one] { $count } está dañada o no es una imagen
        [many] { $count } están dañadas o no son imágenes
       *[other] { $count } están dañadas o no son imágenes
    }
    .too-large = { $count ->
        [one] { $count } es más grande de lo que Layover acepta
        [many] { $count } son más grandes de lo que Layover acepta
       *[other] { $count } son más grandes de lo que Layover acepta
    }
    .forbidden = { $count ->
        [one] { $count } tiene una dirección de la red local
        [many] { $count } tienen direcciones de la red local
       *[other] { $count } tienen direcciones de la red local
    }
    .no-room = { $count ->
        [one] { $count } no encontró sitio
        [many] { $count } no encontraron sitio
       *[other] { $count } no encontraron sitio
    }
    .lost = { $count ->
        [one] { $count } se perdió en el disco y se trae de nuevo
        [many] { $count } se perdieron en el disco y se traen de nuevo
       *[other] { $count } se perdieron en el disco y se traen de nuevo
    }
lackingPictures = Están { $here } de { $total } imágenes; { $ahead }.
picturesAhead =
    .next-sync = el resto lo trae la próxima sincronización
    .no-room = no hay sitio para el resto: en Ajustes, «Espacio» da más
    .not-had = el resto no se pudo obtener
    .none = los ajustes dicen que no se traiga ninguna
pictureMissing =
    .not-yet = Esta imagen todavía no se ha traído.
    .missing = El sitio ya no tiene esta imagen.
    .refused = El sitio rechazó esta imagen.
    .unreachable = No se pudo llegar a esta imagen; Layover lo intenta de nuevo en otra sincronización.
    .asked-to-wait = El servidor de esta imagen pidió que se le dejara en paz un rato; Layover lo intenta de nuevo en otra sincronización.
    .not-a-picture = Lo que envió el sitio no es una imagen.
    .too-large = Esta imagen es más grande de lo que Layover acepta.
    .forbidden = La dirección de esta imagen lleva a la red local.
    .no-room = No hay sitio para esta imagen. Guarda el artículo o da más espacio en Ajustes, y la próxima sincronización la trae.
    .lost = Esta imagen se perdió en el disco; Layover la trae de nuevo.
onwardNext = A continuación
onwardNextIn = A continuación en { $series }
onwardSamePage = De la misma página
onwardSameHand = De la misma pluma
onwardMoreBy = Más de { $name }
frontEnd = Eso es todo.
frontEndToday = Eso es todo por hoy.
frontEndYesterday = Eso es todo desde ayer.
frontEndSince = Eso es todo desde { $day }.
changedAfter = Cambiado el { $when }, después de que lo leyeras.
editionWhat =
    .week = El resumen de la semana
    .trip = Para un viaje
    .series = Una serie
    .contributor = Un colaborador
    .selection = Una selección
    .pack = De un paquete
network =
    .offline = No hay red.
    .sign-in = Esta red pide antes iniciar sesión.
    .silent = Hay red, pero nadie responde en ella.
    .weak = La red va lenta o se corta.
syncStage =
    .feeds = Preguntando a los canales
    .pages = Trayendo artículos completos
    .index = Preparando la búsqueda
    .pictures = Trayendo imágenes
tripStage =
    .texts = Trayendo artículos completos
    .pictures = Trayendo imágenes
    .check = Mirando todo en el disco
progressOf = { $what }: { $done } de { $total }
progressNew = { $count ->
    [one] { $what }: { $done } de { $total }, { $count } artículo nuevo
    [many] { $what }: { $done } de { $total }, { $count } de artículos nuevos
   *[other] { $what }: { $done } de { $total }, { $count } artículos nuevos
}
progressWaits = { $what }: { $done } de { $total }. Esperando { $seconds } s a un servidor que pidió descanso
progressQuiet = { $what }: { $done } de { $total }. Ningún servidor responde desde hace { $seconds } s; se sigue esperando
packMended = { $count ->
    [one] { $count } artículo de un paquete anterior recibió lo que le faltaba.
    [many] { $count } artículos de un paquete anterior recibieron lo que les faltaba.
   *[other] { $count } artículos de un paquete anterior recibieron lo que les faltaba.
}
roomKeepsFree = { $size } del disco quedan libres.
roomKeepsTenth = Como mucho se deja libre una décima parte de este disco: { $size }.
reportNetwork = { $network } Lo que hay aquí sigue legible; la próxima sincronización continúa.
reportNothing = Nada nuevo
reportNew = { $count ->
    [one] { $count } artículo nuevo
    [many] { $count } de artículos nuevos
   *[other] { $count } artículos nuevos
}
reportStopped = Detenido. { $new }; lo que llegó hasta ahora se conserva
reportChanged = { $count ->
    [one] { $count } artículo cambiado
    [many] { $count } de artículos cambiados
   *[other] { $count } artículos cambiados
}
reportPicturesFailed = { $count ->
    [one] { $count } imagen no se pudo obtener.
    [many] { $count } de imágenes no se pudieron obtener.
   *[other] { $count } imágenes no se pudieron obtener.
}
reportNoRoom = { $count ->
    [one] { $count } imagen no encontró sitio: en Ajustes, «Espacio» dice qué lo ocupa.
    [many] { $count } de imágenes no encontraron sitio: en Ajustes, «Espacio» dice qué lo ocupa.
   *[other] { $count } imágenes no encontraron sitio: en Ajustes, «Espacio» dice qué lo ocupa.
}
reportTexts = { $count ->
    [one] El texto completo de { $count } artículo no se pudo obtener; el motivo se dice bajo el texto.
    [many] El texto completo de { $count } de artículos no se pudo obtener; el motivo se dice bajo el texto.
   *[other] El texto completo de { $count } artículos no se pudo obtener; el motivo se dice bajo el texto.
}
reportFeeds = { $total ->
    [one] { $failed } de { $total } canal no respondió bien.
    [many] { $failed } de { $total } canales no respondieron bien.
   *[other] { $failed } de { $total } canales no respondieron bien.
}
reportWaiting = { $count ->
    [one] { $count } dirección espera aún respuesta.
    [many] { $count } de direcciones esperan aún respuesta.
   *[other] { $count } direcciones esperan aún respuesta.
}
reportMetered = Esta red es de uso medido: las imágenes y el audio esperan a que los pidas.
actDone =
    .marked-read = { $count ->
        [one] { $count } artículo marcado como leído.
        [many] { $count } de artículos marcados como leídos.
       *[other] { $count } artículos marcados como leídos.
    }
    .marked-unread = { $count ->
        [one] { $count } artículo marcado como no leído.
        [many] { $count } de artículos marcados como no leídos.
       *[other] { $count } artículos marcados como no leídos.
    }
    .saved = Guardado. Se queda, haga lo que haga el sitio.
    .unsaved = Ya no está guardado.
    .unsubscribed = Suscripción cancelada. Los artículos guardados siguen en Guardados.
    .forgot-address = Esta dirección ya no se intenta.
    .followed = Siguiendo. Los artículos nuevos aparecen en Siguiendo.
    .unfollowed = Ya no se sigue.
    .changed-follow = Ha cambiado cómo se sigue.
    .merged = Sus artículos están ahora juntos.
    .split = Este nombre es ahora una persona aparte.
    .dismissed = Estos dos no se vuelven a proponer.
    .preferred = Esta publicación va ahora primero.
    .unpreferred = Esta publicación vuelve a su sitio por nombre.
    .removed-view = Esta búsqueda ya no se conserva.
    .removed-trip = El viaje se ha eliminado. Sus artículos vuelven a ser como los demás.
    .changed-trip = El viaje ha cambiado.
    .ended-trip = Recogido. Sus artículos vuelven a ser como los demás.
    .packed = En el equipaje. Viene contigo.
    .highlighted = Subrayado. Se queda, haga lo que haga el sitio.
    .changed-highlight = Cambiado.
    .removed-highlight = El subrayado y su nota se han quitado.
    .refused-story = Fuera. Se queda fuera, por muchas veces que se elija de nuevo.
    .followed-names = { $count ->
        [one] Se sigue a { $count } persona de una lista.
        [many] Se sigue a { $count } de personas de una lista.
       *[other] Se sigue a { $count } personas de una lista.
    }
    .forgot-name = Ya no se espera este nombre.
    .kept-view = Esta búsqueda se conserva.
    .removed-edition = Esta edición ya no se conserva. Sus artículos se quedan.
savedLacking = Guardado. { $lacking }
tripReadyStories = { $total ->
    [one] { $here } de { $total } artículo
    [many] { $here } de { $total } de artículos
   *[other] { $here } de { $total } artículos
}
tripReadySome = { $total ->
    [one] { $here } de { $total } artículo completo
    [many] { $here } de { $total } de artículos completos
   *[other] { $here } de { $total } artículos completos
}
tripReadyPictures = { $total ->
    [one] { $here } de { $total } imagen
    [many] { $here } de { $total } de imágenes
   *[other] { $here } de { $total } imágenes
}
tripHoldsNothing = Todavía no hay nada que llevar.
tripWouldHold = { $count ->
    [one] Cerca de { $count } artículo, { $duration } de lectura, { $size } de imágenes.
    [many] Cerca de { $count } de artículos, { $duration } de lectura, { $size } de imágenes.
   *[other] Cerca de { $count } artículos, { $duration } de lectura, { $size } de imágenes.
}
tripPicturesMissing = { $missing ->
    [one] Falta { $missing } de { $whole }: { $reasons }.
    [many] Faltan { $missing } de { $whole }: { $reasons }.
   *[other] Faltan { $missing } de { $whole }: { $reasons }.
}
tripReason =
    .not-yet = sin traer todavía
    .missing = ya no en el sitio
    .refused = rechazada por el sitio
    .unreachable = fuera de alcance por ahora
    .asked-to-wait = sin pedir, porque el servidor quiere descanso
    .not-a-picture = no es una imagen
    .too-large = más grande de lo que Layover acepta
    .forbidden = en la red local
    .no-room = sin sitio
    .other = imposible de obtener
    .lost = perdida en el disco
tripReasonCounted = { $count } { $reason }
tripServerWaits = El servidor pidió descanso; Layover vuelve a preguntar después del { $when }.
tripRoomStep = Da más espacio en Ajustes o libera disco, y vuelve a preparar el viaje.
tripWhen =
    .planned = { $days ->
        [one] Sale el { $when }, por { $days } día.
        [many] Sale el { $when }, por { $days } de días.
       *[other] Sale el { $when }, por { $days } días.
    }
    .away = De viaje hasta el { $when }.
    .over = De vuelta desde el { $when }.
    .ended = Recogido.
tripWarning = «{ $name }» sale en { $left } y no está listo: { $why }.
tripNotChecked = no se ha comprobado
tripLacksSomething = { $count ->
    [one] a { $count } de { $stories } le falta algo
    [many] a { $count } de { $stories } les falta algo
   *[other] a { $count } de { $stories } les falta algo
}
tripIsOver = «{ $name }» ha terminado. Al recogerlo, sus artículos vuelven a ser como los demás.
tripMinutesLeft = { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
}
tripHoursLeft = { $count ->
    [one] { $count } hora
    [many] { $count } de horas
   *[other] { $count } horas
}
tripAskedFor = { $held } de las { $wanted } pedidas
tripNoRoom = No hay sitio para más: { $of }, en { $room }.
tripNoMore = No hay nada más que llevar: { $of }.
tripNoMoreFits = No cabe nada más: { $of }, con { $room } de espacio.
suggestState =
    .is-unread = No leídos
    .is-saved = Guardados
    .is-offline = Enteros a bordo
    .is-followed = De quienes sigues
    .is-read = Leídos
    .in-trip = En el equipaje de un viaje
    .newer-1d = Del último día
    .newer-7d = De la última semana
    .newer-30d = Del último mes
    .older-30d = De hace más de un mes
    .shorter-5 = 5 minutos como mucho
    .longer-10 = 10 minutos y más
    .longer-20 = 20 minutos y más
    .shorter-10 = 10 minutos como mucho
suggestFilter =
    .author = De alguien
    .section = De una sección
    .publication = De una publicación
    .series = De una serie
    .kind = De un género: analysis, opinion…
    .tag = Con una etiqueta
    .is = No leídos, guardados, enteros a bordo…
    .in = En un viaje, guardados, siguiendo
    .trip = En un viaje concreto
    .after = Desde un día, como 2026-05-03, 2026-05 o 2026
    .before = Antes de un día, como 2026-05-03
    .newer = De los últimos días: 7d, 2w, 3m, 1y
    .older = Anteriores a tantos días
    .longer = Tantos minutos y más
    .shorter = Tantos minutos como mucho
sourceWell = Responde bien.
sourceNotAsked = Aún sin preguntar.
sourceProblem =
    .offline = No había red.
    .captive-portal = Esta red pide antes iniciar sesión.
    .unreachable = El servidor no respondió; Layover pregunta de nuevo en otra sincronización.
    .untrusted = El sitio no pudo demostrar que es quien dice ser.
    .not-found = No hay nada en esta dirección; quizá se ha mudado.
    .gone = El sitio dice que el canal ya no existe.
    .refused = El sitio se negó a responder.
    .asked-to-wait = El servidor pidió que se le dejara en paz un rato.
    .server-error = El servidor tuvo un problema propio.
    .bad-redirect = El sitio envió a Layover a otra parte de un modo que no se sigue.
    .too-large = La respuesta es más grande de lo que Layover acepta.
    .not-a-feed = Lo que envió el sitio no es un canal.
    .unreadable = No se pudo leer el canal.
    .forbidden = La dirección está en la red local, adonde Layover no va por sí mismo.
libraryMended =
    .anew = La biblioteca estaba dañada y se ha reparado: { $saved } guardados, { $highlights } subrayados y notas y { $follows } seguidos están aquí. La dañada se conserva en { $path }; lo demás que falte llega con la próxima sincronización.
    .rows = Una parte de la biblioteca se había perdido o había cambiado por sí sola, y se repuso desde su segundo archivo: { $saved } guardados, { $highlights } subrayados y notas y { $follows } seguidos están aquí.
libraryError =
    .newer = La biblioteca { $path } la escribió un Layover más reciente. No se ha cambiado nada; actualiza Layover.
    .not-ours = { $path } no es una biblioteca de Layover. No se ha cambiado nada.
    .lost = La base de datos de la biblioteca { $path } no está o está vacía, mientras que otros archivos suyos siguen ahí. No se ha cambiado nada. Repón la base desde una copia de la carpeta; o mueve la carpeta, y Layover empieza una biblioteca nueva.
    .full = El disco está lleno: esto no se pudo escribir, y todo lo conservado antes sigue ahí. Haz sitio e inténtalo de nuevo.
    .no-room = No hay sitio para este archivo: lo ocupa lo conservado, y nada de ello se tira por él. Da más espacio a Layover o suelta artículos conservados.
    .disk = El disco no se pudo leer o escribir ({ $reason }): nada de esto se ha conservado, y todo lo anterior sigue ahí. Revisa su espacio libre y su estado, e inténtalo de nuevo.
    .damaged = La biblioteca está dañada ({ $reason }): no se cambió nada. Cierre todas las ventanas de Layover y ábralo de nuevo: conserva la dañada y repara lo que puede. «layover doctor --fix» en un terminal repara su índice y sus archivos.
    .read-only = La biblioteca es de solo lectura: no se ha cambiado nada.
    .busy = Otro programa está usando la biblioteca y no la ha soltado: no se ha cambiado nada. Inténtalo de nuevo en un momento.
    .file = { $path }: { $reason }
    .unknown = Esto ya no está en la biblioteca.
    .not-undone = Eso ya no se puede deshacer.
    .database = La base de datos de la biblioteca: { $reason }
fetchProblem =
    .offline = No hay red.
    .captive-portal = Esta red pide antes iniciar sesión.
    .unreachable = El servidor no responde.
    .untrusted = El sitio no pudo demostrar que es el que dice ser.
    .not-found = No hay nada en esta dirección.
    .gone = El sitio dice que esto ya no existe.
    .refused = El sitio se negó a responder.
    .asked-to-wait = El servidor pidió que se le dejara en paz un rato.
    .server-error = El servidor tuvo un problema propio.
    .bad-redirect = El sitio envió a otra parte de un modo que Layover no sigue.
    .too-large = La respuesta es más grande de lo que Layover acepta.
    .not-a-feed = Lo que hay ahí no es un canal.
    .unreadable = Lo que envió el sitio no se pudo leer.
    .forbidden = La dirección está en la red local, adonde Layover no va por sí solo.
doorHint = En Ajustes, «Direcciones de tu propia red» abre la puerta a { $host }, si confías en esa red.
addressEmpty = Escribe la dirección de un sitio o de un canal, como example.org.
addressNone = «{ $text }» no es una dirección web. Debería parecerse a example.org o https://example.org/feed.
doorRule =
    .not-a-host = «{ $rule }» no es una regla: un nombre de host consta de letras, cifras, guiones y puntos; un rango de direcciones se parece a 192.168.1.0/24
    .all = «{ $rule }» abriría todas las direcciones: indica un host o un rango menor como 192.168.1.0/24
    .port = «{ $rule }» no es una regla: { $port } no es un puerto, van del 1 al 65535
    .other = «{ $rule }» no es una regla: escribe un nombre de host o un rango de direcciones, y un puerto si quieres
settingWrong =
    .language = la ventana habla una de estas: { $names }
    .text-size = el tamaño del texto va de { 14 } a { 32 } píxeles
    .measure = el ancho de línea va de { 45 } a { 75 } caracteres
    .leading = las líneas distan de { 130 } a { 200 } centésimas del tamaño del texto
    .zoom = la ventana se muestra del { 50 } al { 300 } por ciento
    .speech = una voz habla del { 50 } al { 300 } por ciento
    .sync-every = Layover se sincroniza solo cada { 15 } a { 1440 } minutos, o nunca ({ 0 })
    .pictures = las imágenes se traen para `none`, `saved` o `all` (artículos)
    .pictures-of-one = las imágenes de una publicación se traen para `all`, `saved` o `none` de sus artículos
    .week = el resumen se hace un día de `monday` a `sunday`, o nunca
    .keys = una tecla se escribe como "j", "Ctrl+k" o "g a"
    .room = el espacio va de { $least } a { $most }
    .floor = no se puede dejar libre tanto de un disco
    .documents = este sistema no indica ninguna carpeta de documentos; elige una para exportar en Ajustes
    .reader = no hay carpeta de lector electrónico: conéctalo y elige la carpeta de sus libros (Ajustes, o `layover export --set-reader FOLDER`)
    .too-large = este archivo es mayor que unos ajustes
    .not-json = este archivo no es JSON: la línea { $line } no se puede leer
    .other-kind = aquí va un valor de otro tipo
    .not-settings = esto no es un archivo de ajustes de Layover
    .newer = un Layover más reciente escribió este archivo; este es demasiado antiguo para leerlo
    .empty = no hay ajustes en este archivo
    .unwritable = los ajustes no se pueden escribir
    .unknown = no hay ningún ajuste «{ $name }» que se pueda cambiar así; `layover settings` los muestra
    .named = «{ $name }» no puede ser así: { $why }
settingsSame = Todo era ya así.
settingsChanged = { $count ->
    [one] { $count } ajuste cambiado.
    [many] { $count } de ajustes cambiados.
   *[other] { $count } ajustes cambiados.
}
settingsLeftOut = Omitido, porque no es un ajuste o no puede venir de un archivo: { $names }.
fileWhy =
    .is-folder = es una carpeta; indica un archivo dentro
    .foreign = Layover no escribió lo que hay ahí y no lo toca; indica otra carpeta
    .full = el disco está lleno. Haz sitio ahí o indica otro lugar
    .no-place = su carpeta no existe; créala primero o indica otro lugar
    .denied = este sistema no deja escribir ahí; indica otro lugar
    .read-only = está en algo que solo se puede leer; indica otro lugar
    .too-large = es mayor de lo que ahí puede ser un archivo; indica otro lugar
    .no-folder = esa carpeta no existe; créala primero o indica otro lugar
    .no-reader = no está ahí; conecta el lector y desbloquéalo, y vuelve a intentarlo
    .not-ours = contiene algo que Layover no escribió; indica una carpeta vacía o nueva
    .large = es mayor de lo que puede ser un archivo así
    .library = pertenece a una biblioteca de Layover; indica otro archivo
packWhy =
    .no-file = ese archivo no existe
    .too-much = contiene más de lo que puede un paquete
    .part-missing = { $name } no está en él o no se puede leer: está dañado
    .part-broken = { $name } no se puede leer: está dañado
    .part-large = { $name } es mayor de lo que puede contener un paquete
    .unpacks = desempaquetado ocupa más de lo que puede un paquete
    .part-other = { $name } no es lo que dice el paquete: está dañado
    .damaged = está dañado o no es un paquete de Layover
    .large = es mayor de lo que puede ser un paquete
    .pictures = su lista de imágenes está dañada
    .contents = su índice de contenidos está dañado
    .contents-unread = su índice de contenidos no se puede leer
    .other = no es un paquete de Layover
    .newer = lo hizo un Layover más reciente; este es demasiado antiguo para leerlo
    .empty = no contiene ningún artículo
    .stories = su lista de artículos está dañada
    .stories-large = sus artículos son mayores de lo que puede ser un paquete
    .story-unread = { $name } no se puede leer
    .ended = no se leyó hasta el final
    .slow = tarda en leerse más de lo que puede un paquete
    .not-a-story = contiene algo que no es un artículo
    .story-newer = lo escribió un Layover más reciente; este es demasiado antiguo para leerlo
packReading = Leyendo el paquete
packTaken = { $count ->
    [one] «{ $title }»: { $count } artículo incorporado.
    [many] «{ $title }»: { $count } de artículos incorporados.
   *[other] «{ $title }»: { $count } artículos incorporados.
}
packKnown = { $count ->
    [one] { $count } artículo ya estaba y se queda como está.
    [many] { $count } de artículos ya estaban y se quedan como están.
   *[other] { $count } artículos ya estaban y se quedan como están.
}
packSaved = { $count ->
    [one] { $count } artículo de él está ahora guardado.
    [many] { $count } de artículos de él están ahora guardados.
   *[other] { $count } artículos de él están ahora guardados.
}
packEdition = La edición de ese nombre los contiene todos.
listWritten = Escrito en { $path }.
exportWritten = { $stories }, { $pictures }, { $size }: escrito en { $path }.
exportMissing = { $count ->
    [one] Falta { $count } imagen; en su lugar hay una nota.
    [many] Faltan { $count } de imágenes; en su lugar hay una nota.
   *[other] Faltan { $count } imágenes; en su lugar hay una nota.
}
exportExtent = { $extent }.
exportPictures = { $pictures }, { $size }.
exportPartly = { $count ->
    [one] De { $count } artículo solo está aquí una parte del texto, y la exportación lo dice.
    [many] De { $count } de artículos solo está aquí una parte del texto, y la exportación lo dice.
   *[other] De { $count } artículos solo está aquí una parte del texto, y la exportación lo dice.
}
exportNotHere = { $count ->
    [one] { $count } imagen no está aquí; en su lugar hay una nota.
    [many] { $count } de imágenes no están aquí; en su lugar hay una nota.
   *[other] { $count } imágenes no están aquí; en su lugar hay una nota.
}
exportLetter = (Adjunta este archivo y borra esta línea: { $path })
exportNothing = no hay ningún artículo que exportar en «{ $title }»
exportTooMany = { $count ->
    [one] hay { $count } artículo, y un archivo admite { $most }: indica una lista menor
    [many] hay { $count } de artículos, y un archivo admite { $most }: indica una lista menor
   *[other] hay { $count } artículos, y un archivo admite { $most }: indica una lista menor
}
exportTitle =
    .stories = Artículos
    .saved = Artículos guardados
    .following = Siguiendo
exportAndMore = { $count ->
    [one] { $title } y { $count } más
    [many] { $title } y { $count } más
   *[other] { $title } y { $count } más
}
editionFollowed = De quienes sigues
editionWeek = La semana hasta el { $day }
ofWhat = { $name }: { $what }
untitled = Sin título
newsOne = { $name }: «{ $title }».
newsMany = Novedades de { $names }.
newsMore = { $count ->
    [one] { $names } y { $count } más
    [many] { $names } y { $count } más
   *[other] { $names } y { $count } más
}
feedsAdded = { $count ->
    [one] { $count } canal añadido.
    [many] { $count } de canales añadidos.
   *[other] { $count } canales añadidos.
}
feedsKnown = { $count ->
    [one] { $count } canal ya estaba.
    [many] { $count } de canales ya estaban.
   *[other] { $count } canales ya estaban.
}
feedsRefused = { $count ->
    [one] { $count } entrada se ha omitido: no es una dirección web.
    [many] { $count } de entradas se han omitido: no son direcciones web.
   *[other] { $count } entradas se han omitido: no son direcciones web.
}
opmlWhy =
    .empty = la lista de suscripciones está vacía
    .other = este archivo no es una lista de suscripciones OPML
    .too-large = la lista de suscripciones supera los { 15 } MB
activityMore = { $count ->
    [one] Y { $count } fuente más; «Fuentes» habla de cada una.
    [many] Y { $count } de fuentes más; «Fuentes» habla de cada una.
   *[other] Y { $count } fuentes más; «Fuentes» habla de cada una.
}
activitySkipped =
    .asked = { $name }: omitido, pidió esperar hasta { $until }.
    .failed = { $name }: omitido hasta { $until }, porque antes no respondió bien.
activityTaken =
    .list = Se incorporó una lista de suscripciones: { $said }
    .pack = Se incorporó un paquete: { $said }
    .settings = Se tomaron ajustes de un archivo: { $said }
activityWeek = Se hizo el resumen de la semana: «{ $title }».
sentencePair = { $first } { $next }
linkRefused = No se siguió un enlace: { $why }.
linkWhy =
    .long = es más largo de lo que puede ser un enlace, o está dañado
    .damaged = está dañado
    .nothing-known = no pide nada que Layover conozca
    .address-long = su dirección es demasiado larga o esconde algo
    .address-none = su dirección no es una dirección
    .address-elsewhere = su dirección no lleva a ninguna página de la web
    .address-password = su dirección contiene un nombre o una contraseña
    .address-local = su dirección lleva a este equipo o a tu propia red
thatFile = Eso
tray =
    .open = Abrir Layover
    .sync = Sincronizar ahora
    .quit = Salir de Layover
    .goes-on = Layover sigue en la bandeja del sistema. Su menú permite salir.
    .no-login = Layover no puede iniciarse al abrir la sesión: { $why }.
speechTrouble =
    .missing = En este equipo nada puede leer en voz alta todavía. Instala speech-dispatcher y una voz para él, como espeak-ng, e inténtalo de nuevo.
    .no-way = Layover todavía no puede leer en voz alta en este sistema. Un lector de pantalla lee el artículo tal como está.
    .silent = La voz de este equipo no habla. ¿Hay una voz instalada y un altavoz elegido? Entonces inténtalo de nuevo.
    .broken = La voz de este equipo se interrumpió ({ $why }). Inténtalo de nuevo.
highlightLost =
    .changed = El artículo ha cambiado y ya no contiene este pasaje.
    .gone = Su artículo ya no está en la biblioteca.
linkPreview =
    .here = A bordo
    .mail = Se abre en tu programa de correo
    .browser = Se abre en tu navegador
namesFollowed =
    .none = No había ningún nombre en esta lista.
    .nobody = Ninguno de ellos ha aparecido aquí todavía.
    .already = Ya los seguías.
    .more = { $count ->
        [one] Sigues a { $count } persona más.
        [many] Sigues a { $count } de personas más.
       *[other] Sigues a { $count } personas más.
    }
    .waiting = { $count ->
        [one] Se seguirá a { $count } persona en cuanto llegue un artículo suyo.
        [many] Se seguirá a { $count } de personas en cuanto llegue un artículo suyo.
       *[other] Se seguirá a { $count } personas en cuanto llegue un artículo suyo.
    }
namesLeft =
    .out = { $count ->
        [one] Quedó fuera { $count } nombre más: una lista admite { $most } a la vez; da el resto en otra.
        [many] Quedaron fuera { $count } de nombres más: una lista admite { $most } a la vez; da el resto en otra.
       *[other] Quedaron fuera { $count } nombres más: una lista admite { $most } a la vez; da el resto en otra.
    }
    .refused = { $count ->
        [one] Quedó fuera { $names }: no es el nombre de una persona.
        [many] Quedaron fuera { $names }: no son nombres de personas.
       *[other] Quedaron fuera { $names }: no son nombres de personas.
    }
    .name = «{ $name }»
    .more = { $count ->
        [one] { $count } más
        [many] { $count } más
       *[other] { $count } más
    }
nameProposal =
    .same = El mismo nombre
    .same-in = El mismo nombre en { $publication }
    .alike = Un nombre muy parecido
    .alike-in = Un nombre muy parecido en { $publication }
profileAdded = Perfil añadido para { $name }.
profileNames = Nombra { $what }.
profileCount =
    .feeds = { $count ->
        [one] { $count } canal
        [many] { $count } de canales
       *[other] { $count } canales
    }
    .sections = { $count ->
        [one] { $count } sección
        [many] { $count } de secciones
       *[other] { $count } secciones
    }
    .series = { $count ->
        [one] { $count } serie
        [many] { $count } de series
       *[other] { $count } series
    }
profileLeftOut = Este perfil se deja fuera: { $why }
profileMore = { $count ->
    [one] { $said } ({ $count } error más)
    [many] { $said } ({ $count } de errores más)
   *[other] { $said } ({ $count } errores más)
}
profileWhy =
    .unread = no se puede leer: { $reason }
    .leads-out = es un enlace que sale de la carpeta de perfiles y no se sigue; pon aquí el archivo mismo
    .no-file = no es un archivo normal
    .large = tiene { $bytes } bytes; un perfil tiene { $most } como mucho
    .no-text = no es texto en UTF-8
    .same-slug = { $file } también se llama "{ $slug }"; uno de los dos tiene que irse
    .same-host = { $file } también es para { $host }; uno de los dos tiene que irse
    .same-site = { $file } también es para el mismo sitio; uno de los dos tiene que irse
linkKept =
    .sign-in = Conservado hasta que inicies sesión en esta red.
    .no-network = Conservado hasta que haya red.
pageHere = Este artículo ya está aquí.
pageHereStays = Este artículo ya está aquí y se queda como está.
queueKept = Conservado. La próxima sincronización lo trae y lo guarda como artículo.
queueKeptBut = Conservado, pero tal como están las cosas no se trae: { $why }
queueFollowed = Seguido sin red.
queueNext = La próxima sincronización lo trae.
queueQuestion = { $count ->
    [one] { $count } enlace que seguiste sin red: ¿traerlo como artículo?
    [many] { $count } de enlaces que seguiste sin red: ¿traerlos como artículos?
   *[other] { $count } enlaces que seguiste sin red: ¿traerlos como artículos?
}
queueWaits = { $count ->
    [one] { $count } dirección espera aún.
    [many] { $count } de direcciones esperan aún.
   *[other] { $count } direcciones esperan aún.
}
queueNothing = Nada espera.
queueFetched = { $count ->
    [one] { $count } artículo traído y guardado.
    [many] { $count } de artículos traídos y guardados.
   *[other] { $count } artículos traídos y guardados.
}
searchWaits = { $count ->
    [one] El texto de 1 artículo aún no entra en la búsqueda: se está preparando, y entretanto se encuentra por su titular.
    [many] Los textos de { $count } de artículos aún no entran en la búsqueda: se están preparando, y entretanto se encuentran por sus titulares.
   *[other] Los textos de { $count } artículos aún no entran en la búsqueda: se están preparando, y entretanto se encuentran por sus titulares.
}
searchRemark = «{ $piece }» se buscó como palabra, no se tomó como condición: { $wants }.
searchWants =
    .kinds = los géneros son { $words }
    .words = admite { $words }
    .day = admite una fecha como 2026-05-03, un mes o un año
    .age = admite días, semanas, meses o años, como 7d, 2w, 3m o 1y
    .minutes = admite minutos, como 10
    .meant = la condición es «{ $words }:»
    .without = una búsqueda no excluye nada
quoteRemark =
    .no-words = No hay palabras en esta cita.
    .no-text = El texto de este artículo no está a bordo, así que la cita no se pudo comparar con él.
    .other-words = Estas palabras no figuran así en la copia a bordo. Compáralas antes de citarlas.
subscribeAhead =
    .next-sync = Sus artículos llegan con la próxima sincronización.
    .nothing-yet = Todavía no tiene artículos. Lo que traiga llega con cada sincronización.
subscribeNoFeed = { $host } no tiene canal al que suscribirse. La página misma se puede guardar como artículo.
subscribed =
    .known = { $title } ya estaba en la biblioteca.
    .joined = Añadido a { $title }. { $ahead }
    .new = Suscrito a { $title }. { $ahead }
subscribeChoose = Este sitio tiene varios canales: añádelo de nuevo para elegir uno.
addressKept = { $why } La dirección se conserva y se intenta de nuevo con cada sincronización.
pageSaved = «{ $title }» guardado.
pageSavedFile = «{ $title }» guardado. Sus imágenes llegan con la próxima sincronización.
noStory = { $at } no se pudo guardar: { $why }.
noStoryWhy =
    .paywall = el artículo está tras un muro de pago
    .consent-wall = la página pide consentimiento antes de mostrar nada
    .login = la página pide iniciar sesión
    .script-only = la página la escriben solo scripts
    .no-article = no hay ningún artículo en la página
    .video = la página contiene un vídeo y nada de texto
    .refused = el sitio no deja entrar a programas en esta página
    .gone = el sitio dice que la página no está
    .excerpt = la página solo imprime el principio del artículo
    .gallery = la página contiene imágenes y nada de texto
    .unreadable = es mayor, más profunda o más rara de lo que Layover lee
    .other = la página no se puede leer
    .no-story-file = no hay ningún artículo en este archivo
    .unreadable-file = este archivo no se pudo leer como página
audioKind =
    .audio = Audio
    .video = Vídeo
audioSaid =
    .here = { $what }. Está aquí y suena sin red.
    .no-room = { $what }. No hay sitio. Da más espacio en Ajustes o libera disco, y pídelo de nuevo.
    .coming = { $what }. En camino.
    .failed = { $what }. { $why }
    .away = { $what }.
roomKept =
    .none = Nada de ello se conserva para siempre.
    .all = Todo ello se conserva para siempre: guardado, en el equipaje o sin conexión.
    .some = { $size } se conservan para siempre: guardados, en el equipaje o sin conexión.
roomNothing = Nada todavía de { $budget }.
roomUsed = { $used } de { $budget }. { $kept }
roomOverfull = Lo que conservas ocupa { $kept } y el espacio es de { $budget }. Todo se queda; ninguna otra imagen encuentra sitio. Da más espacio o suelta artículos guardados.
roomDiskFull = El disco tiene { $free } libres, y { $floor } quedan libres según tus ajustes. Las imágenes nuevas encuentran poco sitio hasta que haya más.
roomPart =
    .pictures = { $size } de imágenes
    .audio = { $size } de audio
    .pages = { $size } de páginas conservadas
    .text = { $size } de texto
roomLine = { $parts }.
roomOthers = Retratos y lo que espera ser recogido
roomEmpty = Nada.
roomGonePages = { $count ->
    [one] las páginas conservadas de { $count } artículo ({ $size })
    [many] las páginas conservadas de { $count } de artículos ({ $size })
   *[other] las páginas conservadas de { $count } artículos ({ $size })
}
roomGoneFiles = { $count ->
    [one] { $count } archivo ({ $size }), primero lo leído y lo antiguo
    [many] { $count } de archivos ({ $size }), primero lo leído y lo antiguo
   *[other] { $count } archivos ({ $size }), primero lo leído y lo antiguo
}
roomGoneFilesOf = { $count ->
    [one] { $count } archivo de { $stories } ({ $size }), primero lo leído y lo antiguo
    [many] { $count } de archivos de { $stories } ({ $size }), primero lo leído y lo antiguo
   *[other] { $count } archivos de { $stories } ({ $size }), primero lo leído y lo antiguo
}
roomChanged =
    .nothing = El espacio es ahora de { $room }; no ha tenido que irse nada.
    .would-nothing = Con { $room }, no tiene que irse nada.
    .gone = El espacio es ahora de { $room }. Se ha ido: { $parts }. Su texto se queda.
    .would-go = Con { $room }, se van: { $parts }. Su texto se queda.
roomOver = Lo guardado, lo del equipaje y lo conservado sin conexión ocupa { $size } más; se queda.
completeNothing = No hay nada que completar.
completeAll = { $count ->
    [one] { $count } artículo está ahora completo.
    [many] Los { $count } artículos están ahora completos.
   *[other] Los { $count } artículos están ahora completos.
}
completeSome = { $count ->
    [one] Completos ahora: { $whole } de { $count } artículo.
    [many] Completos ahora: { $whole } de { $count } de artículos.
   *[other] Completos ahora: { $whole } de { $count } artículos.
}
completeLater = { $network } { $said } La próxima sincronización continúa.
completePictures = { $here } de { $total } imágenes están aquí.
completePicturesWhy = { $here } de { $total } imágenes están aquí: { $why }.
listSemicolon = { $first }; { $next }
completeRoomStep = Da más espacio en Ajustes o libera disco, y pídelo de nuevo.
pictureFiles = { $count ->
    [one] { $count } archivo de imagen
    [many] { $count } de archivos de imagen
   *[other] { $count } archivos de imagen
}
airplaneNothing = No hay ningún artículo en el equipaje.
airplanePassed = { $count ->
    [one] El artículo se abre con { $pictures }, y nada pide red.
    [many] Los { $count } artículos se abren con { $pictures }, y nada pide red.
   *[other] Los { $count } artículos se abren con { $pictures }, y nada pide red.
}
airplaneSome = { $count ->
    [one] Se abren enteros: { $whole } de { $count } artículo.
    [many] Se abren enteros: { $whole } de { $count } de artículos.
   *[other] Se abren enteros: { $whole } de { $count } artículos.
}
airplaneMiss =
    .picture = La imagen { $name }… no está en el disco como debería.
    .closed = El artículo no se abre en absoluto.
    .empty = El artículo se abre vacío.
    .asks = { $name } se pediría a la red ({ $by }).
    .unserved = { $name } no se sirve.
    .unsaid = El documento no dice cuánto del artículo está aquí.
styleSheet = hoja de estilo
tripMade =
    .stopped = Detenido; lo que llegó hasta ahora se conserva: { $readiness }.
    .nothing = No hay nada que llevar: { $readiness }.
    .ready = Listo: { $readiness }.
    .not-ready = No está listo: { $readiness }.
tripReplacedSome = { $count ->
    [one] { $count } artículo no se pudo obtener; otros ocupan su lugar.
    [many] { $count } de artículos no se pudieron obtener; otros ocupan su lugar.
   *[other] { $count } artículos no se pudieron obtener; otros ocupan su lugar.
}
tripCrowdedSome = { $count ->
    [one] { $count } artículo no cupo en su espacio.
    [many] { $count } de artículos no cupieron en su espacio.
   *[other] { $count } artículos no cupieron en su espacio.
}
tripWaitsForSync = Esperando a la sincronización en marcha
tripStaysBehind = «{ $title }» se queda: con sus imágenes ({ $size }), el viaje necesitaría más que su espacio de { $room }.
tripReplacedOne = «{ $title }» no se puede obtener; «{ $other }» viene en su lugar.
quoted = «{ $text }»
tripLost = { $count ->
    [one] { $names } ya no está en la biblioteca.
    [many] { $names } ya no están en la biblioteca.
   *[other] { $names } ya no están en la biblioteca.
}
tripQueued = { $count ->
    [one] { $count } enlace en espera aún no se ha traído.
    [many] { $count } de enlaces en espera aún no se han traído.
   *[other] { $count } enlaces en espera aún no se han traído.
}
tripLacksRoom = Sus imágenes necesitan unos { $need } más, y hay sitio para { $room } junto a lo conservado: da más espacio en Ajustes (o `layover room`), da menos espacio a este viaje o recoge un viaje terminado.
tripNamed = Viaje del { $when }
tripWrong =
    .subject = una de las cosas que llevar no está en la biblioteca
    .days = un viaje dura de { 1 } a { 365 } días
    .minutes = un viaje contiene de { 5 } minutos a 1000 horas de lectura
    .room = un viaje necesita espacio; no lo indiques y tendrá todo el que haya
    .wishes = un viaje lleva algo, y como mucho cien cosas
    .over = este viaje ya habría terminado; su salida queda demasiado atrás
    .nameless = algo que llevar no tiene ni nombre ni número
    .departed = este viaje ya ha empezado; lo que contiene queda como está
suggestPlace =
    .trip = En un viaje
    .saved = En Guardados
    .following = En Siguiendo
suggestDay =
    .today = Hoy, { $day }
    .month = Este mes, { $day }
    .last-month = El mes pasado, { $day }
    .year = Este año, { $day }
    .last-year = El año pasado, { $day }
bookCover = Cubierta
bookCoverOf = Cubierta: { $title }
bookContents = Contenido
bookPlaces = Lugares
bookAccess = Texto en orden de lectura, con títulos e índice; las imágenes llevan las descripciones que dan sus publicaciones.
bookKind =
    .single = Un artículo
    .week = El resumen de la semana
    .trip = Lecturas de un viaje
    .series = Una serie
    .contributor = Artículos de un colaborador
    .selection = Artículos
    .pack = Artículos
bookMade = { $what }: { $extent }, hecho con Layover el { $day }.
coverMast =
    .single = UN ARTÍCULO
    .week = LA SEMANA
    .trip = PARA EL VIAJE
    .series = UNA SERIE
    .contributor = REUNIDO
bookNoPicture = Esta imagen es de un tipo que los libros electrónicos no pueden mostrar.
packSomebody = Alguien
frameBefore = Antes:
frameNow = Ahora:
feedOdd =
    .unbalanced = Las etiquetas del canal no cuadran; se ha leído como más probablemente se quería.
    .cut = El canal se corta a la mitad; se ha leído lo que estaba entero.
    .too-large = El canal es más profundo o mayor que cualquiera honrado; una parte se ha omitido.
    .broken = El canal se corta a la mitad o está roto; se ha leído lo que estaba entero.
errorSentence =
    .unknown-story = Este artículo no está en la biblioteca.
    .no-passage = Ahí no hay seleccionado nada que se pueda subrayar; selecciona algo del texto del artículo.
    .text-changed = El artículo ha cambiado desde que se abrió. Se muestra como es ahora: subraya ahí el pasaje.
    .unknown-highlight = Ese subrayado no existe.
    .empty-note = Una nota necesita algunas palabras.
    .unknown-trip = Ese viaje no está en la biblioteca.
    .no-audio = Este artículo no lleva nada que oír o ver.
    .unknown-contributor = Esta persona no está en la biblioteca.
    .unknown-section = Esta sección no está en la biblioteca; quizá se fue con su publicación.
    .unknown-series = Esta serie no está en la biblioteca.
    .empty-view = No hay nada que buscar; escribe palabras o una condición como is:unread y consérvala.
    .already-syncing = Ya hay una sincronización en marcha; termina sola o con Cancelar.
    .interrupted = Una tarea interna terminó antes de tiempo; no se ha cambiado nada. Inténtalo de nuevo.
    .stopped = Detenido; no se ha cambiado nada.
    .unknown-edition = Esa edición no está en la biblioteca.
    .no-such-passage = El artículo no contiene estas palabras una sola vez; indica más del pasaje, tal como está impreso.
    .unknown-colour = Los subrayados son amarillos, verdes, azules o rosas.
    .unknown-format = Los subrayados se escriben en Markdown o CSV.
    .unknown-publication = Esta publicación no está en la biblioteca.
    .unknown-profile = No existe ese perfil.
    .profile-folder = El perfil no se pudo conservar: { $reason }.
    .not-opml = { $reason }. No se ha cambiado nada.
    .not-names = Esto no es una lista de nombres: no es texto. Da un archivo de texto con un nombre por línea. No se ha cambiado nada.
    .folder = La carpeta de la biblioteca { $path } no se puede usar: { $reason }. Inicia Layover con otra (--library).
    .no-folder = Este sistema no indica ninguna carpeta para la biblioteca. Inicia Layover con una (--library).
    .refused-link = Este enlace no se abre: solo se abren direcciones web y de correo ({ $address }).
    .file-there = { $path } ya existe y se ha dejado como está. Indica otro lugar.
    .unwritten = { $path } no se pudo escribir: { $reason }. No ha quedado nada a medio escribir.
    .not-a-pack = { $path } no se abre: { $reason }. No se ha cambiado nada.
    .unknown-file = { $name } no es un archivo que Layover abra: acepta listas de suscripciones (.opml), paquetes (.layover-pack), páginas guardadas (.html) y ajustes (.json).
    .unreadable = { $path } no se pudo leer: { $reason }.
    .nameless-page = { $name } no dice qué página de la web era, así que no se puede conservar como artículo; guarda la página por su dirección.
    .is-a-feed = { $address } es un canal y no una página que guardar: suscríbete, y sus artículos llegan con cada sincronización.
    .certificate = No se puede leer un certificado raíz adicional.
    .proxy = No se puede leer la dirección del proxy «{ $address }».
    .not-opened = Ningún programa de este sistema ha abierto { $address }.

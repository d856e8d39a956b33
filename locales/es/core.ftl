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
dateDay = { $day } de { $month } de { $year }
dateMoment = { $date }, { $time }
dateNoYear = el { $day } de { $month }
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
errorSentence =
    .unknown-story = Este artículo no está en la biblioteca.
    .no-passage = Ahí no hay seleccionado nada que se pueda subrayar; selecciona algo del texto del artículo.
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
    .offline = No hay red.
    .captive-portal = Esta red pide antes iniciar sesión.
    .not-found = No hay nada en esta dirección.
    .not-a-feed = Lo que hay ahí no es un canal.

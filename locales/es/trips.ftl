trips = Viajes
trip = Viaje
tripsIntro = Di cuándo te vas y cuánto tiempo leerás: Layover prepara esa cantidad y la trae completa. Antes de salir mira cada archivo, para que listo signifique listo.
tripsNone = No hay ningún viaje planeado.
tripsPast = Recogidos
planTrip = Planear un viaje
changeTrip = Cambiar el viaje
tripName = Nombre
tripNameHint = Adónde, o lo que quieras. Sin nombre, se llama como su día.
tripLeaves = Salida
tripLeavesHour = A las
tripDays = Días fuera
tripReading = Lectura
tripReadingHint = Horas y minutos, como 6:40.
tripRoom = Espacio para imágenes, en MB
tripRoomHint = Vacío: cuanto ocupen.
tripWishes = Qué llevar
tripWishesHint = Layover toma de cada cosa por turnos, primero lo no leído.
tripWishesPlaceholder = Publicaciones, secciones, personas, listas
tripWishesNone = Nada en tu biblioteca se llama «{ $words }».
tripWishesFound = { $count ->
    [one] { $count } opción
    [many] { $count } de opciones
   *[other] { $count } opciones
}
tripWishesOffered = Opciones
tripWishLess = No llevar { $name }
tripWishTaken = { $name } viene contigo.
tripWishLeft = { $name } se queda en casa.
tripLeavesWrong = Elige el día y la hora de salida.
tripLeavesOver = Un viaje en esos días ya habría terminado. Elige un día posterior.
tripDaysWrong = Indica los días fuera con un número entero, de 1 a 365.
tripReadingWrong = Escribe cuánto leerás, como 6:40 o 45 min; al menos 5 minutos.
tripRoomWrong = Indica el espacio en megabytes enteros o déjalo vacío.
tripWishesMissing = Elige al menos una cosa que llevar.
tripEstimate = Qué contendría
tripEstimateNone = Elige qué llevar y aquí verás qué contendría.
tripEstimateWrong = Aquí verás qué contendría en cuanto los campos de arriba tengan sentido.
tripPlanAct = Planear este viaje
tripChangeAct = Cambiar
wishLists = Listas
wishNames =
    .all = Todo
    .saved = Artículos guardados
    .following = Todo lo que sigues
    .queued = Enlaces en espera
wishKinds =
    .publication = publicación
    .section = sección
    .contributor = colaborador
    .series = serie
    .view = vista
wishGone = ahora no está en la biblioteca
sectionsAll = Secciones
seriesAll = Series
tripReady = Listo
tripNotReady = No está listo
tripAway = A bordo
tripOver = Terminado
tripEnded = Recogido
tripHoldsNothing = No contiene ningún artículo.
tripNothingFetched = Todavía no se ha traído nada para él.
tripLacking = { $count ->
    [one] A { $count } de { $total } artículos le falta algo.
    [many] A { $count } de { $total } artículos les falta algo.
   *[other] A { $count } de { $total } artículos les falta algo.
}
tripUnchecked = Parece que está todo; no se ha mirado en el disco.
tripLeavesIn = { $days ->
    [0] Sale hoy
    [1] Sale mañana
    [one] Sale en { $days } día
    [many] Sale en { $days } de días
   *[other] Sale en { $days } días
}
tripBackIn = { $days ->
    [0] Vuelve hoy
    [1] Vuelve mañana
    [one] Vuelve en { $days } día
    [many] Vuelve en { $days } de días
   *[other] Vuelve en { $days } días
}
tripFrozen = El viaje ha empezado: nada entra ni sale por sí solo.
tripFigure = { $whole } de { $total } a bordo
tripFigurePictures = Imágenes
tripFigureSize = En disco
tripFigureReading = Lectura
tripOf = { $held } de { $asked }
tripLookedAt = Mirado en el disco { $age }.
tripNotLookedAt = Sin mirar en el disco desde que cambió la elección.
hours = { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }
tripMakeReady = Preparar
tripRecheck = Revisar el disco otra vez
tripChecking = Leyendo de nuevo cada archivo…
tripCheckedGreen = Todos los textos y todas las imágenes están en el disco.
tripCheckedAmber = Falta algo; el viaje dice qué.
airplaneCheck = Prueba en modo avión
airplaneCheckAll = Prueba en modo avión de todos los viajes
airplaneHint = Abre cada artículo del equipaje como al leer, sin red.
airplaneChecking = Abriendo cada artículo sin red…
airplanePassed = Prueba en modo avión superada
airplaneFailed = Prueba en modo avión no superada
airplaneNothing = No hay ningún artículo en el equipaje.
tripChoose = Elegir de nuevo
tripChosen = { $count ->
    [one] Elegido de nuevo: { $count } artículo.
    [many] Elegidos de nuevo: { $count } de artículos.
   *[other] Elegidos de nuevo: { $count } artículos.
}
tripChange = Cambiar…
tripTidy = Recoger
tripTidyHint = Sus artículos vuelven a ser como los demás y pueden irse cuando falte espacio.
tripRemove = Eliminar el viaje
tripMore = Más sobre este viaje
tripMaking = Preparando el viaje
tripStages =
    .texts = Trayendo artículos completos
    .pictures = Trayendo imágenes
    .check = Mirando todo en el disco
tripLacks = Qué falta y por qué
tripMayCome = Puede llegar si se prepara de nuevo.
tripShowLacking = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
tripReplaced = Artículos que no se pudieron obtener
tripStories = En este viaje
tripNoStories = No cabe nada. Lleva más cosas o más horas.
tripBegins = tras { $after }
tripPin = Conservar «{ $title }» al elegir de nuevo
tripIsPinned = Se queda al elegir de nuevo
tripDrop = Dejar «{ $title }» en casa
tripTakes = Toma de
tripRefused = Se quedan en casa
tripPutBack = Llevar
tripPutBackName = Volver a llevar «{ $title }»
tripFacts = El viaje
tripPace = { $words ->
    [one] Tiempos de lectura a tu ritmo, { $words } palabra por minuto.
    [many] Tiempos de lectura a tu ritmo, { $words } de palabras por minuto.
   *[other] Tiempos de lectura a tu ritmo, { $words } palabras por minuto.
}
tripRoomOf = Imágenes en { $megabytes } MB como máximo.
tripNoneAhead = No hay ningún viaje a la vista. Planea uno primero (Shift+T).
tripTakeAlong = Llevar a { $name }
tripHasIt = Ya está en «{ $name }».
tripStatusAway = A bordo: { $name }

showAsPage = Mostrar como página
showAsList = Mostrar como lista
noPage = Esta lista no tiene página propia.
pageTools = Herramientas de la página
pageBack = Atrás
frontPageOf = Portada: { $name }
frontEmpty = Todavía no ha llegado nada.
frontEmptyStep = Sincronizar ahora
frontNews = Nueva portada
unreadIn = { $count ->
    [one] { $count } no leído
    [many] { $count } no leídos
   *[other] { $count } no leídos
}
nothingYet = Nada todavía
everyoneFollowed = Todo lo que sigues
showMore = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
shownOf = { $total ->
    [one] { $shown } de { $total } artículo
    [many] { $shown } de { $total } de artículos
   *[other] { $shown } de { $total } artículos
}
today = Hoy
yesterday = Ayer
parts = { $count ->
    [one] { $count } parte
    [many] { $count } de partes
   *[other] { $count } partes
}
goOnWith = Seguir con la parte { $number }
beginWith = Empezar por la parte 1
allPartsRead = Has leído todas las partes.
kinds = Géneros
everyKind = Todo
kindNames =
    .analysis = Análisis
    .reporting = Reportaje
    .opinion = Opinión
    .video = Vídeo
    .interview = Entrevista
    .review = Reseñas
    .essay = Ensayos
    .podcast = Pódcast
    .letter = Cartas
    .letters = Cartas
writtenBy = Escrito por
tags = Etiquetas
topics = Escribe sobre
coAuthors = Escribe con
writesFor = Escribe para
rhythm = { $total ->
    [one] { $total } artículo en los últimos { $months } meses
    [many] { $total } de artículos en los últimos { $months } meses
   *[other] { $total } artículos en los últimos { $months } meses
}
rhythmMonth = { $total ->
    [one] { $month }: { $total } artículo
    [many] { $month }: { $total } de artículos
   *[other] { $month }: { $total } artículos
}
theirPage = Su página en la web
allStories = Artículos
noStories = Ahora mismo no hay artículos aquí.
alsoPrintedAs = Firma también como
aliasWhere = { $total ->
    [one] { $publication }, { $total } artículo
    [many] { $publication }, { $total } de artículos
   *[other] { $publication }, { $total } artículos
}
notTheSame = No es la misma persona
notTheSameAs = { $name } no es la misma persona
perhapsAlso = Quizá también
samePerson = La misma persona
samePersonAs = { $name } es la misma persona
someoneElse = Otra persona
someoneElseThan = { $name } es otra persona
follow = Seguir
unfollow = Dejar de seguir
isFollowed = Siguiendo
followName = Seguir a { $name }
followingName = Siguiendo a { $name }
keepOffline = Conservar sin conexión
keepOfflineName = Conservar sin conexión todo lo de { $name }
mute = Silenciar
isMuted = en silencio
isKeptOffline = se conserva sin conexión
followWhom = ¿A quién seguir?
nobodyNamed = Nadie firma este artículo.
followingEmpty = Todavía no sigues a nadie.
followingEmptyStep = Pulsa f sobre un artículo para seguir a quien lo escribió, o elige entre los colaboradores. Las secciones, las series y las publicaciones enteras se siguen desde sus páginas.
followingQuiet = Todavía no hay nada suyo aquí.
seeContributors = Ver los colaboradores
contributorsIntro = Todas las personas nombradas en tu biblioteca, de todas las publicaciones. Primero, quienes más artículos tienen aquí.
findContributor = Buscar un colaborador
contributorsFound = { $count ->
    [one] { $count } persona
    [many] { $count } de personas
   *[other] { $count } personas
}
contributorsNone = Aquí nadie se llama «{ $words }».
importNames = Importar nombres
importNamesIntro = Un nombre por línea. A quienes estén en tu biblioteca se les sigue al momento; a los demás, en cuanto escriban.
importNamesLabel = Nombres
importNamesAct = Seguir a estas personas
namesMissing = Escribe o pega primero un nombre.
namesWaiting = Seguidos en cuanto escriban
nameForget = Dejar de esperar a { $name }
prefer = Poner { $publication } en primer lugar
unprefer = Dejar de poner { $publication } en primer lugar

beginTitle = A quién y qué seguir
beginIntro = Los artículos nuevos de lo que sigues están en «Siguiendo» y se pueden conservar sin conexión. Puedes cambiarlo cuando quieras.
beginNothing = Todavía no hay nada que elegir. Las secciones y las personas llegan con la primera sincronización.
beginDone = Listo
beginAct = Elegir secciones y personas
beginAsk = Ya están aquí los primeros artículos. ¿Qué secciones y personas quieres seguir?

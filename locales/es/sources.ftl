sourcesInTrouble = { $count ->
    [one] { $count } fuente con problemas
    [many] { $count } de fuentes con problemas
   *[other] { $count } fuentes con problemas
}
sourcesTitle = Fuentes
sourcesIntro = Cómo le ha ido a cada canal. Ninguna fuente se da por perdida: Layover vuelve a preguntar en la próxima sincronización.
sourcesAllWell = Todas las fuentes han respondido bien.
sourcesWell = Responden bien
sourcesNone = Todavía no hay fuentes en esta biblioteca.
lastAnswered = Última respuesta { $age }
neverAnswered = Aún no ha respondido
tryAgain = Intentarlo de nuevo
lastSyncSaid = Última sincronización
activityTitle = Actividad
activityIntro = Qué ha hecho Layover: cada sincronización, qué no respondió bien y qué se dejó en paz y hasta cuándo.
activityNone = Todavía no se ha hecho nada.
askAgain = Preguntar de nuevo
askAgainName = Preguntar de nuevo a { $name }
leftAloneUntil = Se deja en paz hasta las { $time }; puedes preguntar antes.

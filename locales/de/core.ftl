frameViewer = Bilder dieses Artikels
frameEnlarge = Vergrößern: #
frameUnnamed = ein Bild
frameCount = Bild # von #
frameSmaller = Kleiner
frameLarger = Größer
frameClose = Schließen
framePicture = Bild
framePrevious = Vorheriges
frameNext = Nächstes
frameNote = Anmerkung #
frameGoToNote = Zur Anmerkung
frameTable = Tabelle, seitlich zu blättern
frameCode = Code, seitlich zu blättern
frameMark =
    .whole = Vollständig da
    .partial = Bilder fehlen
    .summary = Zusammenfassung
    .failed = Unvollständig
frameRole =
    .author = Von
    .interviewer = Interview von
    .photographer = Fotos von
    .translator = Übersetzt von
frameOnward = Weiterlesen
frameShowLess = Weniger zeigen
frameOpenStory = Diesen Artikel öffnen
frameOpen = Öffnen
frameKeepReading = Weiterlesen
frameFurther = Auch auf dieser Seite
frameTopics = Themen
frameSource = Aus { $publication }
frameOriginal = Original öffnen
frameFirstPrinted = Zuerst erschienen bei { $link }
frameReadThere = So lesen, wie es dort gedruckt ist
frameNotHere = Nicht hier
frameNotHereTitle = Dieser Artikel ist nicht in der Bibliothek
frameNotHereStep = Vielleicht wurde er aufgeräumt. In der Liste stehen andere.
frameChanged = Was sich geändert hat
frameChangedOn = Geändert am { $when }. Durchgestrichen ist, was vorher dastand, unterstrichen, was jetzt dasteht.
takenAway = Die Website hat diesen Artikel entfernt. Diese Kopie bleibt.
fullStop = .
minutes = { $count } Min.
hoursOnly = { $hours } Std.
hoursAndMinutes = { $hours } Std. { $minutes } Min.
hoursPast = { $hours } Std. { $minutes }
sizeKb = { $amount } KB
sizeMb = { $amount } MB
sizeGb = { $amount } GB
sizeBytes = { $count ->
    [one] 1 Byte
   *[other] { $count } Byte
}
decimal = { $whole },{ $tenth }
listComma = { $first }, { $next }
listAnd = { $first } und { $last }
monthName =
    .m1 = Januar
    .m2 = Februar
    .m3 = März
    .m4 = April
    .m5 = Mai
    .m6 = Juni
    .m7 = Juli
    .m8 = August
    .m9 = September
    .m10 = Oktober
    .m11 = November
    .m12 = Dezember
weekday =
    .w1 = Montag
    .w2 = Dienstag
    .w3 = Mittwoch
    .w4 = Donnerstag
    .w5 = Freitag
    .w6 = Samstag
    .w7 = Sonntag
dateDay =
    .day-first = { $day }. { $month } { $year }
    .month-first = { $day }. { $month } { $year }
dateMoment = { $date }, { $time }
dateNoYear =
    .day-first = { $day }. { $month }
    .month-first = { $day }. { $month }
dateMonth = { $month } { $year }
stories = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
pictures = { $count ->
    [one] 1 Bild
   *[other] { $count } Bilder
}
textFull = Der ganze Text ist da.
textSummary = Nur die Zusammenfassung ist da; der nächste Abgleich holt den Text.
textFailed =
    .asked-to-wait = Die Website bat um eine Pause; Layover versucht es bei einem späteren Abgleich wieder.
    .unreachable = Die Seite war nicht zu erreichen; Layover versucht es bei einem späteren Abgleich wieder.
    .gone = Nur die Zusammenfassung ist da: Laut Website gibt es die Seite nicht mehr.
    .refused = Nur die Zusammenfassung ist da: Die Website hat die Seite verweigert.
    .paywall = Nur der Anfang ist da: Der Rest liegt hinter einer Bezahlschranke.
    .consent-wall = Nur die Zusammenfassung ist da: Die Seite verlangt eine Einwilligung, bevor sie etwas zeigt.
    .login = Nur die Zusammenfassung ist da: Die Seite verlangt eine Anmeldung.
    .script-only = Nur die Zusammenfassung ist da: Die Seite wird erst von Skripten geschrieben.
    .video = Die Seite enthält ein Video und keinen Text; auf der Website ist es zu sehen.
    .excerpt = Nur der Anfang ist da: Die Seite selbst bricht ab.
    .gallery = Die Seite enthält eine Bilderfolge und keinen Text; auf der Website ist sie zu sehen.
    .later-page = Der Anfang ist da: Eine spätere Seite war nicht zu haben; Layover versucht es bei einem späteren Abgleich wieder.
    .no-article = Nur die Zusammenfassung ist da: Auf der Seite fand sich kein Artikel.
    .unreadable = Nur die Zusammenfassung ist da: Die Seite ist größer oder seltsamer, als Layover liest.
    .forbidden = Nur die Zusammenfassung ist da: Die Adresse der Seite führt ins lokale Netz.
    .no-address = Nur die Zusammenfassung ist da: Der Feed nennt keine Seite.
    .not-packed = In dem Paket, mit dem dieser Artikel kam, war nur die Zusammenfassung.
    .lost = Nur die Zusammenfassung ist da: der Text ging auf dem Datenträger verloren; Layover holt ihn wieder.
picturesAll = { $total ->
    [1] Sein Bild ist da.
    [one] Alle { $total } Bilder sind da.
   *[other] Alle { $total } Bilder sind da.
}
picturesSome = { $total ->
    [one] { $here } von 1 Bild ist da.
   *[other] { $here } von { $total } Bildern sind da.
}
wholeStory = Vollständig. { $held }
pictureAway =
    .not-yet = { $count ->
        [one] { $count } ist noch nicht geholt
       *[other] { $count } sind noch nicht geholt
    }
    .missing = { $count ->
        [one] { $count } gibt es auf der Website nicht mehr
       *[other] { $count } gibt es auf der Website nicht mehr
    }
    .refused = { $count ->
        [one] { $count } wurde von der Website verweigert
       *[other] { $count } wurden von der Website verweigert
    }
    .unreachable = { $count ->
        [one] { $count } war nicht zu erreichen und wird wieder versucht
       *[other] { $count } waren nicht zu erreichen und werden wieder versucht
    }
    .asked-to-wait = { $count ->
        [one] { $count } wartet, weil der Server um eine Pause bat
       *[other] { $count } warten, weil ihr Server um eine Pause bat
    }
    .not-a-picture = { $count ->
        [one] { $count } ist beschädigt oder kein Bild
       *[other] { $count } sind beschädigt oder keine Bilder
    }
    .too-large = { $count ->
        [one] { $count } ist größer, als Layover nimmt
       *[other] { $count } sind größer, als Layover nimmt
    }
    .forbidden = { $count ->
        [one] { $count } hat eine Adresse im lokalen Netz
       *[other] { $count } haben Adressen im lokalen Netz
    }
    .no-room = { $count ->
        [one] { $count } fand keinen Platz
       *[other] { $count } fanden keinen Platz
    }
    .lost = { $count ->
        [one] { $count } ging auf dem Datenträger verloren und wird wieder geholt
       *[other] { $count } gingen auf dem Datenträger verloren und werden wieder geholt
    }
lackingPictures = { $here } von { $total } Bildern sind da; { $ahead }.
picturesAhead =
    .next-sync = den Rest holt der nächste Abgleich
    .no-room = für den Rest fehlt der Platz: mehr gibt es in den Einstellungen unter „Speicherplatz“
    .not-had = der Rest war nicht zu haben
    .none = laut Einstellungen werden keine geholt
pictureMissing =
    .not-yet = Dieses Bild ist noch nicht geholt.
    .missing = Die Website hat dieses Bild nicht mehr.
    .refused = Die Website hat dieses Bild verweigert.
    .unreachable = Dieses Bild war nicht zu erreichen; Layover versucht es bei einem späteren Abgleich wieder.
    .asked-to-wait = Der Server dieses Bildes bat um eine Pause; Layover versucht es bei einem späteren Abgleich wieder.
    .not-a-picture = Was die Website sandte, ist kein Bild.
    .too-large = Dieses Bild ist größer, als Layover nimmt.
    .forbidden = Die Adresse dieses Bildes führt ins lokale Netz.
    .no-room = Für dieses Bild ist kein Platz. Den Artikel speichern oder in den Einstellungen mehr Platz geben, dann holt es der nächste Abgleich.
    .lost = Dieses Bild ging auf dem Datenträger verloren; Layover holt es wieder.
onwardNext = Als Nächstes
onwardNextIn = Als Nächstes in { $series }
onwardSamePage = Von derselben Seite
onwardSameHand = Von derselben Hand
onwardMoreBy = Mehr von { $name }
frontEnd = Das ist alles.
frontEndToday = Das ist alles für heute.
frontEndYesterday = Das ist alles seit gestern.
frontEndSince = Das ist alles seit { $day }.
changedAfter = Geändert am { $when }, nach dem Lesen.
editionWhat =
    .week = Der Wochenrückblick
    .trip = Für eine Reise
    .series = Eine Reihe
    .contributor = Eine Person
    .selection = Eine Auswahl
    .pack = Aus einem Paket
network =
    .offline = Es gibt kein Netz.
    .sign-in = Dieses Netz verlangt zuerst eine Anmeldung.
    .silent = Es gibt ein Netz, aber niemand antwortet darin.
    .weak = Das Netz ist langsam oder unbeständig.
syncStage =
    .feeds = Feeds werden gefragt
    .pages = Ganze Artikel werden geholt
    .index = Artikel werden durchsuchbar gemacht
    .pictures = Bilder werden geholt
tripStage =
    .texts = Ganze Artikel werden geholt
    .pictures = Bilder werden geholt
    .check = Alles auf dem Datenträger wird angesehen
progressOf = { $what }: { $done } von { $total }
progressNew = { $count ->
    [one] { $what }: { $done } von { $total }, 1 Artikel neu
   *[other] { $what }: { $done } von { $total }, { $count } Artikel neu
}
progressWaits = { $what }: { $done } von { $total }. Noch { $seconds } s für einen Server, der um eine Pause bat
progressQuiet = { $what }: { $done } von { $total }. Seit { $seconds } s antwortet kein Server; es wird noch gewartet
packMended = { $count ->
    [one] 1 Artikel aus einem früheren Paket bekam, was ihm fehlte.
   *[other] { $count } Artikel aus einem früheren Paket bekamen, was ihnen fehlte.
}
roomKeepsFree = { $size } des Datenträgers bleiben frei.
roomKeepsTenth = Mehr als ein Zehntel dieses Datenträgers wird nicht frei gehalten: { $size }.
reportNetwork = { $network } Was da ist, bleibt lesbar; der nächste Abgleich macht weiter.
reportNothing = Nichts Neues
reportNew = { $count ->
    [one] 1 Artikel neu
   *[other] { $count } Artikel neu
}
reportStopped = Angehalten. { $new }; was bisher kam, bleibt
reportChanged = { $count ->
    [one] 1 Artikel geändert
   *[other] { $count } Artikel geändert
}
reportPicturesFailed = { $count ->
    [one] 1 Bild war nicht zu haben.
   *[other] { $count } Bilder waren nicht zu haben.
}
reportNoRoom = { $count ->
    [one] 1 Bild fand keinen Platz: Was ihn belegt, steht in den Einstellungen unter „Speicherplatz“.
   *[other] { $count } Bilder fanden keinen Platz: Was ihn belegt, steht in den Einstellungen unter „Speicherplatz“.
}
reportTexts = { $count ->
    [one] Der ganze Text von 1 Artikel war nicht zu haben; der Grund steht unter dem Text.
   *[other] Der ganze Text von { $count } Artikeln war nicht zu haben; der Grund steht unter dem Text.
}
reportFeeds = { $total ->
    [one] { $failed } von 1 Feed antwortete nicht gut.
   *[other] { $failed } von { $total } Feeds antworteten nicht gut.
}
reportWaiting = { $count ->
    [one] 1 Adresse wartet noch auf eine Antwort.
   *[other] { $count } Adressen warten noch auf eine Antwort.
}
reportMetered = Dieses Netz ist getaktet: Bilder und Ton warten, bis sie verlangt werden.
actDone =
    .marked-read = { $count ->
        [one] 1 Artikel als gelesen markiert.
       *[other] { $count } Artikel als gelesen markiert.
    }
    .marked-unread = { $count ->
        [one] 1 Artikel als ungelesen markiert.
       *[other] { $count } Artikel als ungelesen markiert.
    }
    .saved = Gespeichert. Der Artikel bleibt, was immer die Website tut.
    .unsaved = Nicht mehr gespeichert.
    .unsubscribed = Abbestellt. Gespeicherte Artikel bleiben unter „Gespeichert“.
    .forgot-address = Diese Adresse wird nicht mehr versucht.
    .followed = Wird gefolgt. Neue Artikel stehen unter „Folge ich“.
    .unfollowed = Wird nicht mehr gefolgt.
    .changed-follow = Geändert, wie hier gefolgt wird.
    .merged = Ihre Artikel stehen jetzt zusammen.
    .split = Dieser Name ist jetzt eine eigene Person.
    .dismissed = Diese beiden werden nicht mehr vorgeschlagen.
    .preferred = Diese Publikation steht jetzt an erster Stelle.
    .unpreferred = Diese Publikation steht wieder nach ihrem Namen.
    .removed-view = Diese Suche wird nicht mehr behalten.
    .removed-trip = Die Reise ist entfernt. Ihre Artikel sind wieder wie alle anderen.
    .changed-trip = Die Reise ist geändert.
    .ended-trip = Aufgeräumt. Die Artikel sind wieder wie alle anderen.
    .packed = Eingepackt. Der Artikel kommt mit.
    .highlighted = Markiert. Die Stelle bleibt, was immer die Website tut.
    .changed-highlight = Geändert.
    .removed-highlight = Die Markierung und ihre Notiz sind entfernt.
    .refused-story = Herausgenommen. Der Artikel bleibt draußen, so oft auch neu ausgewählt wird.
    .followed-names = { $count ->
        [one] 1 Person einer Liste wird gefolgt.
       *[other] { $count } Personen einer Liste wird gefolgt.
    }
    .forgot-name = Auf diesen Namen wird nicht mehr gewartet.
    .kept-view = Diese Suche wird behalten.
    .removed-edition = Diese Ausgabe wird nicht mehr behalten. Ihre Artikel bleiben.
savedLacking = Gespeichert. { $lacking }
tripReadyStories = { $total ->
    [one] { $here } von 1 Artikel
   *[other] { $here } von { $total } Artikeln
}
tripReadySome = { $total ->
    [one] { $here } von 1 Artikel vollständig
   *[other] { $here } von { $total } Artikeln vollständig
}
tripReadyPictures = { $total ->
    [one] { $here } von 1 Bild
   *[other] { $here } von { $total } Bildern
}
tripHoldsNothing = Noch ist nichts zum Mitnehmen da.
tripWouldHold = { $count ->
    [one] Etwa 1 Artikel, { $duration } Lesezeit, { $size } Bilder.
   *[other] Etwa { $count } Artikel, { $duration } Lesezeit, { $size } Bilder.
}
tripPicturesMissing = { $missing ->
    [one] { $missing } fehlt ({ $whole } insgesamt): { $reasons }.
   *[other] { $missing } fehlen ({ $whole } insgesamt): { $reasons }.
}
tripReason =
    .not-yet = noch nicht geholt
    .missing = auf der Website nicht mehr vorhanden
    .refused = von der Website verweigert
    .unreachable = zurzeit nicht zu erreichen
    .asked-to-wait = nicht gefragt, weil der Server um eine Pause bat
    .not-a-picture = kein Bild
    .too-large = größer, als Layover nimmt
    .forbidden = im lokalen Netz
    .no-room = kein Platz mehr
    .other = nicht zu haben
    .lost = auf dem Datenträger verloren
tripReasonCounted = { $count } { $reason }
tripServerWaits = Der Server bat um eine Pause; Layover fragt wieder nach { $when }.
tripRoomStep = In den Einstellungen mehr Platz geben oder den Datenträger leeren, dann die Reise noch einmal bereit machen.
tripWhen =
    .planned = { $days ->
        [one] Abreise am { $when }, für 1 Tag.
       *[other] Abreise am { $when }, für { $days } Tage.
    }
    .away = Unterwegs bis { $when }.
    .over = Zurück seit { $when }.
    .ended = Aufgeräumt.
tripWarning = „{ $name }“ beginnt in { $left } und ist nicht bereit: { $why }.
tripNotChecked = sie wurde nicht geprüft
tripLacksSomething = { $count ->
    [one] 1 von { $stories } ist unvollständig
   *[other] { $count } von { $stories } sind unvollständig
}
tripIsOver = „{ $name }“ ist vorbei. Nach dem Aufräumen sind die Artikel wieder wie alle anderen.
tripMinutesLeft = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
tripHoursLeft = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
tripAskedFor = { $held } von den gewünschten { $wanted }
tripNoRoom = Für mehr ist kein Platz: { $of }, in { $room }.
tripNoMore = Mehr gibt es nicht mitzunehmen ({ $of }).
tripNoMoreFits = Mehr passt nicht hinein: { $of }, bei { $room } Platz.
suggestState =
    .is-unread = Ungelesen
    .is-saved = Gespeichert
    .is-offline = Vollständig an Bord
    .is-followed = Von denen, denen gefolgt wird
    .is-read = Gelesen
    .in-trip = Auf eine Reise mitgenommen
    .newer-1d = Vom letzten Tag
    .newer-7d = Aus der letzten Woche
    .newer-30d = Aus dem letzten Monat
    .older-30d = Älter als ein Monat
    .shorter-5 = Höchstens 5 Minuten
    .longer-10 = 10 Minuten und mehr
    .longer-20 = 20 Minuten und mehr
    .shorter-10 = Höchstens 10 Minuten
suggestFilter =
    .author = Von jemandem
    .section = Aus einem Ressort
    .publication = Aus einer Publikation
    .series = Aus einer Reihe
    .kind = Von einer Textart: analysis, opinion …
    .tag = Mit einem Schlagwort
    .is = Ungelesen, gespeichert, vollständig an Bord …
    .in = Auf einer Reise, gespeichert, gefolgt
    .trip = Auf einer bestimmten Reise
    .after = Ab einem Tag, etwa 2026-05-03, 2026-05 oder 2026
    .before = Vor einem Tag, etwa 2026-05-03
    .newer = Aus den letzten Tagen: 7d, 2w, 3m, 1y
    .older = Älter als so viele Tage
    .longer = So viele Minuten und mehr
    .shorter = Höchstens so viele Minuten
sourceWell = Antwortet gut.
sourceNotAsked = Noch nicht gefragt.
sourceProblem =
    .offline = Es gab kein Netz.
    .captive-portal = Dieses Netz verlangt zuerst eine Anmeldung.
    .unreachable = Der Server antwortete nicht; Layover fragt bei einem späteren Abgleich wieder.
    .untrusted = Die Website konnte nicht belegen, dass sie es ist.
    .not-found = Unter dieser Adresse ist nichts; vielleicht ist sie umgezogen.
    .gone = Laut Website gibt es den Feed nicht mehr.
    .refused = Die Website hat die Antwort verweigert.
    .asked-to-wait = Der Server bat um eine Pause.
    .server-error = Der Server hatte selbst eine Störung.
    .bad-redirect = Die Website leitete auf eine Weise weiter, der Layover nicht folgt.
    .too-large = Die Antwort ist größer, als Layover nimmt.
    .not-a-feed = Was die Website sandte, ist kein Feed.
    .unreadable = Der Feed war nicht zu lesen.
    .forbidden = Die Adresse liegt im lokalen Netz, wohin Layover von selbst nicht geht.
libraryMended =
    .anew = Die Bibliothek war beschädigt und ist wiederhergestellt: Gemerkt { $saved }, Markierungen und Notizen { $highlights }, Gefolgt { $follows } sind da. Die beschädigte liegt in { $path }; was sonst fehlt, kommt mit dem nächsten Abgleich.
    .rows = Ein Teil der Bibliothek war verloren oder hatte sich von selbst verändert und kam aus ihrer zweiten Datei zurück: Gemerkt { $saved }, Markierungen und Notizen { $highlights }, Gefolgt { $follows } sind da.
libraryError =
    .newer = Die Bibliothek { $path } hat ein neueres Layover geschrieben. Nichts wurde geändert; bitte Layover aktualisieren.
    .not-ours = { $path } ist keine Bibliothek von Layover. Nichts wurde geändert.
    .lost = Die Datenbank der Bibliothek { $path } fehlt oder ist leer, andere Dateien von ihr sind aber noch da. Nichts wurde geändert. Die Datenbank aus einer Kopie des Ordners zurücklegen; oder den Ordner wegräumen, dann beginnt Layover eine neue Bibliothek.
    .full = Der Datenträger ist voll: Dies ließ sich nicht schreiben, und alles Frühere ist noch da. Platz schaffen und noch einmal versuchen.
    .no-room = Für diese Datei ist kein Platz: Was behalten wird, füllt ihn, und nichts davon weicht dafür. Mehr Platz geben oder behaltene Artikel freigeben.
    .disk = Der Datenträger ließ sich nicht lesen oder beschreiben ({ $reason }): Nichts hiervon wurde behalten, und alles Frühere ist noch da. Seinen freien Platz und Zustand prüfen, dann noch einmal versuchen.
    .damaged = Die Bibliothek ist beschädigt ({ $reason }): Nichts wurde geändert. Alle Fenster von Layover schließen und es wieder öffnen: es hebt die beschädigte auf und stellt her, was geht. „layover doctor --fix“ in einem Terminal richtet ihren Index und ihre Dateien.
    .read-only = Die Bibliothek ist schreibgeschützt: Nichts wurde geändert.
    .busy = Ein anderes Programm benutzt die Bibliothek und gab sie nicht frei: Nichts wurde geändert. Gleich noch einmal versuchen.
    .file = { $path }: { $reason }
    .unknown = Dies ist nicht mehr in der Bibliothek.
    .not-undone = Das lässt sich nicht mehr rückgängig machen.
    .database = Die Datenbank der Bibliothek: { $reason }
fetchProblem =
    .offline = Es gibt kein Netz.
    .captive-portal = Dieses Netz verlangt zuerst eine Anmeldung.
    .unreachable = Der Server antwortet nicht.
    .untrusted = Die Website konnte nicht belegen, dass sie es ist.
    .not-found = Unter dieser Adresse ist nichts.
    .gone = Laut Website gibt es das nicht mehr.
    .refused = Die Website hat die Antwort verweigert.
    .asked-to-wait = Der Server bat um eine Pause.
    .server-error = Der Server hatte selbst eine Störung.
    .bad-redirect = Die Website leitete auf eine Weise weiter, der Layover nicht folgt.
    .too-large = Die Antwort ist größer, als Layover nimmt.
    .not-a-feed = Was dort ist, ist kein Feed.
    .unreadable = Was die Website sandte, war nicht zu lesen.
    .forbidden = Die Adresse liegt im lokalen Netz, wohin Layover von selbst nicht geht.
doorHint = Die Einstellungen öffnen unter „Adressen im eigenen Netz“ die Tür zu { $host }, wenn dem Netz zu trauen ist.
addressEmpty = Die Adresse einer Website oder eines Feeds eingeben, etwa example.org.
addressNone = „{ $text }“ ist keine Webadresse. Eine sieht aus wie example.org oder https://example.org/feed.
doorRule =
    .not-a-host = „{ $rule }“ ist keine Regel: Ein Hostname besteht aus Buchstaben, Ziffern, Bindestrichen und Punkten; ein Adressbereich sieht aus wie 192.168.1.0/24
    .all = „{ $rule }“ würde jede Adresse öffnen: einen Host nennen oder einen kleineren Bereich wie 192.168.1.0/24
    .port = „{ $rule }“ ist keine Regel: { $port } ist kein Port, sie gehen von 1 bis 65535
    .other = „{ $rule }“ ist keine Regel: einen Hostnamen oder Adressbereich schreiben, und nach Belieben einen Port
settingWrong =
    .language = das Fenster spricht eine von: { $names }
    .text-size = die Schriftgröße geht von { 14 } bis { 32 } Pixel
    .measure = die Zeilenlänge geht von { 45 } bis { 75 } Zeichen
    .leading = Zeilen stehen { 130 } bis { 200 } Hundertstel der Schriftgröße auseinander
    .zoom = das Fenster wird mit { 50 } bis { 300 } Prozent gezeigt
    .speech = eine Stimme spricht mit { 50 } bis { 300 } Prozent
    .sync-every = Layover synchronisiert von selbst alle { 15 } bis { 1440 } Minuten oder nie ({ 0 })
    .pictures = Bilder werden für `none`, `saved` oder `all` Artikel geholt
    .pictures-of-one = Bilder einer Publikation werden für `all`, `saved` oder `none` ihrer Artikel geholt
    .week = der Rückblick entsteht an einem Tag von `monday` bis `sunday` oder nie
    .keys = eine Taste schreibt sich wie "j", "Ctrl+k" oder "g a"
    .room = der Platz geht von { $least } bis { $most }
    .floor = so viel eines Datenträgers lässt sich nicht frei lassen
    .documents = dieses System nennt keinen Ordner für Dokumente; in den Einstellungen einen für Exporte angeben
    .reader = kein Ordner eines E-Readers ist angegeben: ihn anschließen und den Ordner seiner Bücher angeben (Einstellungen, oder `layover export --set-reader FOLDER`)
    .too-large = diese Datei ist größer, als Einstellungen sind
    .not-json = diese Datei ist kein JSON: Zeile { $line } ist nicht zu lesen
    .other-kind = hierher gehört ein Wert anderer Art
    .not-settings = dies ist keine Datei mit Einstellungen von Layover
    .newer = ein neueres Layover hat diese Datei geschrieben; dieses ist zu alt dafür
    .empty = in dieser Datei stehen keine Einstellungen
    .unwritable = die Einstellungen lassen sich nicht schreiben
    .unknown = es gibt keine Einstellung „{ $name }“, die sich so setzen lässt; `layover settings` zeigt sie
    .named = „{ $name }“ darf so nicht sein: { $why }
settingsSame = Alles davon war schon so.
settingsChanged = { $count ->
    [one] 1 Einstellung geändert.
   *[other] { $count } Einstellungen geändert.
}
settingsLeftOut = Ausgelassen, weil es keine Einstellung ist oder nicht aus einer Datei kommen darf: { $names }.
fileWhy =
    .is-folder = es ist ein Ordner; eine Datei darin nennen
    .foreign = was dort ist, hat Layover nicht geschrieben und rührt es nicht an; einen anderen Ordner nennen
    .full = der Datenträger ist voll. Dort Platz schaffen oder einen anderen Ort nennen
    .no-place = sein Ordner fehlt; ihn zuerst anlegen oder einen anderen Ort nennen
    .denied = dieses System erlaubt dort kein Schreiben; einen anderen Ort nennen
    .read-only = es liegt auf etwas, das sich nur lesen lässt; einen anderen Ort nennen
    .too-large = es ist größer, als eine Datei dort sein darf; einen anderen Ort nennen
    .no-folder = diesen Ordner gibt es nicht; ihn zuerst anlegen oder einen anderen Ort nennen
    .no-reader = er ist nicht da; den E-Reader anschließen und entsperren, dann noch einmal versuchen
    .not-ours = darin liegt etwas, das Layover nicht geschrieben hat; einen leeren oder neuen Ordner nennen
    .large = sie ist größer, als eine solche Datei sein darf
    .library = es gehört zu einer Bibliothek von Layover; eine andere Datei nennen
packWhy =
    .no-file = diese Datei gibt es nicht
    .too-much = es enthält mehr, als ein Paket darf
    .part-missing = { $name } fehlt darin oder ist nicht zu lesen: Es ist beschädigt
    .part-broken = { $name } ist nicht zu lesen: Es ist beschädigt
    .part-large = { $name } ist größer, als ein Paket enthalten darf
    .unpacks = ausgepackt ist es mehr, als ein Paket darf
    .part-other = { $name } ist nicht, was das Paket sagt: Es ist beschädigt
    .damaged = es ist beschädigt oder kein Paket von Layover
    .large = es ist größer, als ein Paket sein darf
    .pictures = seine Liste der Bilder ist beschädigt
    .contents = sein Inhaltsverzeichnis ist beschädigt
    .contents-unread = sein Inhaltsverzeichnis ist nicht zu lesen
    .other = es ist kein Paket von Layover
    .newer = ein neueres Layover hat es gemacht; dieses ist zu alt dafür
    .empty = es ist kein Artikel darin
    .stories = seine Liste der Artikel ist beschädigt
    .stories-large = seine Artikel sind größer, als ein Paket sein darf
    .story-unread = { $name } ist nicht zu lesen
    .ended = es wurde nicht zu Ende gelesen
    .slow = das Lesen dauert länger, als ein Paket darf
    .not-a-story = es enthält etwas, das kein Artikel ist
    .story-newer = ein neueres Layover hat es geschrieben; dieses ist zu alt dafür
packReading = Das Paket wird gelesen
packTaken = { $count ->
    [one] „{ $title }“: 1 Artikel übernommen.
   *[other] „{ $title }“: { $count } Artikel übernommen.
}
packKnown = { $count ->
    [one] 1 Artikel war schon da und bleibt, wie er ist.
   *[other] { $count } Artikel waren schon da und bleiben, wie sie sind.
}
packSaved = { $count ->
    [one] 1 Artikel davon ist jetzt gespeichert.
   *[other] { $count } Artikel davon sind jetzt gespeichert.
}
packEdition = Die Ausgabe dieses Namens enthält sie alle.
listWritten = Geschrieben nach { $path }.
exportWritten = { $stories }, { $pictures }, { $size }: geschrieben nach { $path }.
exportMissing = { $count ->
    [one] 1 Bild fehlt; an seiner Stelle steht ein Hinweis.
   *[other] { $count } Bilder fehlen; an ihrer Stelle steht ein Hinweis.
}
exportExtent = { $extent }.
exportPictures = { $pictures }, { $size }.
exportPartly = { $count ->
    [one] Von 1 Artikel ist nur ein Teil des Textes da, und der Export sagt es.
   *[other] Von { $count } Artikeln ist nur ein Teil des Textes da, und der Export sagt es.
}
exportNotHere = { $count ->
    [one] 1 Bild ist nicht da; an seiner Stelle steht ein Hinweis.
   *[other] { $count } Bilder sind nicht da; an ihrer Stelle steht ein Hinweis.
}
exportLetter = (Diese Datei anhängen, dann diese Zeile löschen: { $path })
exportNothing = in „{ $title }“ ist kein Artikel zum Exportieren
exportTooMany = { $count ->
    [one] dies ist 1 Artikel, und eine Datei fasst { $most }: eine kleinere Liste nennen
   *[other] dies sind { $count } Artikel, und eine Datei fasst { $most }: eine kleinere Liste nennen
}
exportTitle =
    .stories = Artikel
    .saved = Gespeicherte Artikel
    .following = Folge ich
exportAndMore = { $count ->
    [one] { $title } und 1 weiterer
   *[other] { $title } und { $count } weitere
}
editionFollowed = Von allem, dem gefolgt wird
editionWeek = Die Woche bis { $day }
ofWhat = { $name }: { $what }
untitled = Ohne Titel
newsOne = { $name }: „{ $title }“.
newsMany = Neu von { $names }.
newsMore = { $count ->
    [one] { $names } und 1 weiteren
   *[other] { $names } und { $count } weiteren
}
feedsAdded = { $count ->
    [one] 1 Feed hinzugefügt.
   *[other] { $count } Feeds hinzugefügt.
}
feedsKnown = { $count ->
    [one] 1 Feed war schon da.
   *[other] { $count } Feeds waren schon da.
}
feedsRefused = { $count ->
    [one] 1 Eintrag wurde ausgelassen: keine Webadresse.
   *[other] { $count } Einträge wurden ausgelassen: keine Webadresse.
}
opmlWhy =
    .empty = die Abonnementliste ist leer
    .other = diese Datei ist keine OPML-Abonnementliste
    .too-large = die Abonnementliste ist größer als { 15 } MB
activityMore = { $count ->
    [one] Und 1 weitere Quelle; „Quellen“ nennt jede.
   *[other] Und { $count } weitere Quellen; „Quellen“ nennt jede.
}
activitySkipped =
    .asked = { $name }: übersprungen, um eine Pause bis { $until } gebeten.
    .failed = { $name }: übersprungen bis { $until }, weil zuvor nicht gut geantwortet wurde.
activityTaken =
    .list = Eine Abonnementliste wurde übernommen: { $said }
    .pack = Ein Paket wurde übernommen: { $said }
    .settings = Einstellungen wurden aus einer Datei übernommen: { $said }
activityWeek = Der Wochenrückblick ist entstanden: „{ $title }“.
sentencePair = { $first } { $next }
linkRefused = Einem Link wurde nicht gefolgt: { $why }.
linkWhy =
    .long = er ist länger, als ein Link sein darf, oder beschädigt
    .damaged = er ist beschädigt
    .nothing-known = er verlangt nichts, was Layover kennt
    .address-long = seine Adresse ist zu lang oder verbirgt etwas
    .address-none = seine Adresse ist keine
    .address-elsewhere = seine Adresse führt zu keiner Seite im Web
    .address-password = seine Adresse enthält einen Namen oder ein Passwort
    .address-local = seine Adresse führt in diesen Rechner oder ins eigene Netz
thatFile = Das
tray =
    .open = Layover öffnen
    .sync = Jetzt synchronisieren
    .quit = Layover beenden
    .goes-on = Layover läuft im Infobereich weiter. Das Menü dort beendet es.
    .no-login = Layover kann beim Anmelden nicht starten: { $why }.
speechTrouble =
    .missing = Auf diesem Rechner kann noch nichts vorlesen. speech-dispatcher und eine Stimme dafür installieren, etwa espeak-ng, dann noch einmal versuchen.
    .no-way = Layover kann auf diesem System noch nicht vorlesen. Ein Screenreader liest den Artikel, wie er dasteht.
    .silent = Die Sprachausgabe dieses Rechners bleibt stumm. Ist eine Stimme installiert und ein Lautsprecher gewählt? Dann noch einmal versuchen.
    .broken = Die Sprachausgabe dieses Rechners brach ab ({ $why }). Noch einmal versuchen.
highlightLost =
    .changed = Der Artikel wurde geändert und enthält diese Stelle nicht mehr.
    .gone = Der Artikel dazu ist nicht mehr in der Bibliothek.
linkPreview =
    .here = An Bord
    .mail = Öffnet sich im E-Mail-Programm
    .browser = Öffnet sich im Browser
namesFollowed =
    .none = In dieser Liste war kein Name.
    .nobody = Von ihnen wurde hier noch niemand gedruckt.
    .already = Ihnen wurde schon gefolgt.
    .more = { $count ->
        [one] 1 weiterer Person wird gefolgt.
       *[other] { $count } weiteren Personen wird gefolgt.
    }
    .waiting = { $count ->
        [one] 1 Person wird gefolgt, sobald ein Artikel von ihr kommt.
       *[other] { $count } Personen wird gefolgt, sobald ein Artikel von ihnen kommt.
    }
namesLeft =
    .out = { $count ->
        [one] 1 weiterer Name blieb weg: Eine Liste fasst { $most } auf einmal, der Rest gehört in eine weitere.
       *[other] { $count } weitere Namen blieben weg: Eine Liste fasst { $most } auf einmal, der Rest gehört in eine weitere.
    }
    .refused = { $count ->
        [one] { $names } blieb weg: So heißt keine Person.
       *[other] { $names } blieben weg: So heißt keine Person.
    }
    .name = „{ $name }“
    .more = { $count ->
        [one] 1 weiterer Eintrag
       *[other] { $count } weitere Einträge
    }
nameProposal =
    .same = Derselbe Name
    .same-in = Derselbe Name in { $publication }
    .alike = Ein sehr ähnlicher Name
    .alike-in = Ein sehr ähnlicher Name in { $publication }
profileAdded = Ein Profil für { $name } ist hinzugefügt.
profileNames = Es nennt { $what }.
profileCount =
    .feeds = { $count ->
        [one] 1 Feed
       *[other] { $count } Feeds
    }
    .sections = { $count ->
        [one] 1 Ressort
       *[other] { $count } Ressorts
    }
    .series = { $count ->
        [one] 1 Reihe
       *[other] { $count } Reihen
    }
profileLeftOut = Dieses Profil bleibt außen vor: { $why }
profileMore = { $count ->
    [one] { $said } (1 weiterer Fehler)
   *[other] { $said } ({ $count } weitere Fehler)
}
profileWhy =
    .unread = es ist nicht zu lesen: { $reason }
    .leads-out = es ist ein Verweis aus dem Ordner der Profile hinaus, dem nicht gefolgt wird; die Datei selbst hierher legen
    .no-file = es ist keine gewöhnliche Datei
    .large = es hat { $bytes } Byte; ein Profil hat höchstens { $most }
    .no-text = es ist kein Text in UTF-8
    .same-slug = { $file } heißt auch "{ $slug }"; eines von beiden muss weichen
    .same-host = { $file } ist auch für { $host }; eines von beiden muss weichen
    .same-site = { $file } ist auch für dieselbe Website; eines von beiden muss weichen
linkKept =
    .sign-in = Bleibt vorgemerkt, bis die Anmeldung in diesem Netz erledigt ist.
    .no-network = Bleibt vorgemerkt, bis es ein Netz gibt.
pageHere = Dieser Artikel ist schon da.
pageHereStays = Dieser Artikel ist schon da und bleibt, wie er ist.
queueKept = Vorgemerkt. Der nächste Abgleich holt und speichert die Seite als Artikel.
queueKeptBut = Vorgemerkt, wird aber so nicht geholt: { $why }
queueFollowed = Ohne Netz angeklickt.
queueNext = Der nächste Abgleich holt es.
queueQuestion = { $count ->
    [one] 1 Link wurde ohne Netz angeklickt: als Artikel holen?
   *[other] { $count } Links wurden ohne Netz angeklickt: als Artikel holen?
}
queueWaits = { $count ->
    [one] 1 Adresse wartet noch.
   *[other] { $count } Adressen warten noch.
}
queueNothing = Nichts wartet.
queueFetched = { $count ->
    [one] 1 Artikel geholt und gespeichert.
   *[other] { $count } Artikel geholt und gespeichert.
}
searchWaits = { $count ->
    [one] Der Text von 1 Artikel ist noch nicht durchsuchbar. Er wird es gerade; bis dahin findet ihn seine Überschrift.
   *[other] Die Texte von { $count } Artikeln sind noch nicht durchsuchbar. Sie werden es gerade; bis dahin finden sie ihre Überschriften.
}
searchRemark = „{ $piece }“ wurde als Wort gesucht, nicht als Bedingung verstanden: { $wants }.
searchWants =
    .kinds = die Textarten sind { $words }
    .words = möglich sind { $words }
    .day = möglich ist ein Datum wie 2026-05-03, ein Monat oder ein Jahr
    .age = möglich sind Tage, Wochen, Monate oder Jahre, etwa 7d, 2w, 3m oder 1y
    .minutes = möglich sind Minuten, etwa 10
    .meant = die Bedingung heißt „{ $words }:“
    .without = eine Suche schließt nichts aus
quoteRemark =
    .no-words = In diesem Zitat stehen keine Wörter.
    .no-text = Der Text dieses Artikels ist nicht an Bord; das Zitat ließ sich nicht mit ihm vergleichen.
    .other-words = Diese Wörter stehen so nicht im Exemplar an Bord. Vor dem Zitieren vergleichen.
subscribeAhead =
    .next-sync = Die Artikel kommen mit dem nächsten Abgleich.
    .nothing-yet = Noch hat der Feed keine Artikel. Was er bringt, kommt mit jedem Abgleich.
subscribeNoFeed = { $host } hat keinen Feed zum Abonnieren. Die Seite selbst lässt sich als Artikel speichern.
subscribed =
    .known = { $title } war schon in der Bibliothek.
    .joined = Zu { $title } hinzugefügt. { $ahead }
    .new = { $title } abonniert. { $ahead }
subscribeChoose = Diese Website hat mehrere Feeds: noch einmal hinzufügen, um einen zu wählen.
addressKept = { $why } Die Adresse bleibt vorgemerkt und wird bei jedem Abgleich wieder versucht.
pageSaved = „{ $title }“ gespeichert.
pageSavedFile = „{ $title }“ gespeichert. Die Bilder kommen mit dem nächsten Abgleich.
noStory = { $at } ließ sich nicht speichern: { $why }.
noStoryWhy =
    .paywall = der Artikel liegt hinter einer Bezahlschranke
    .consent-wall = die Seite verlangt erst eine Zustimmung
    .login = die Seite verlangt eine Anmeldung
    .script-only = die Seite wird nur von Skripten geschrieben
    .no-article = auf der Seite ist kein Artikel
    .video = die Seite enthält ein Video und keinen Text
    .refused = die Website sperrt Programme von dieser Seite aus
    .gone = laut Website gibt es die Seite nicht
    .excerpt = die Seite druckt nur den Anfang des Artikels
    .gallery = die Seite enthält Bilder und keinen Text
    .unreadable = sie ist größer, tiefer oder seltsamer, als Layover liest
    .other = die Seite ist nicht zu lesen
    .no-story-file = in dieser Datei ist kein Artikel
    .unreadable-file = diese Datei war nicht als Seite zu lesen
audioKind =
    .audio = Ton
    .video = Video
audioSaid =
    .here = { $what }. Hier und ohne Netz abzuspielen.
    .no-room = { $what }. Dafür ist kein Platz. In den Einstellungen mehr Platz geben oder den Datenträger leeren, dann noch einmal verlangen.
    .coming = { $what }. Wird geholt.
    .failed = { $what }. { $why }
    .away = { $what }.
roomKept =
    .none = Nichts davon wird auf Dauer behalten.
    .all = Alles davon wird auf Dauer behalten: gespeichert, eingepackt oder offline behalten.
    .some = { $size } davon werden auf Dauer behalten: gespeichert, eingepackt oder offline behalten.
roomNothing = Noch nichts von { $budget }.
roomUsed = { $used } von { $budget }. { $kept }
roomOverfull = Was behalten wird, belegt { $kept }, und der Platz beträgt { $budget }. Alles bleibt; kein anderes Bild findet Platz. Mehr Platz geben oder gespeicherte Artikel freigeben.
roomDiskFull = Auf dem Datenträger sind { $free } frei, und { $floor } bleiben laut Einstellung frei. Bis es mehr gibt, finden neue Bilder kaum Platz.
roomPart =
    .pictures = { $size } Bilder
    .audio = { $size } Ton
    .pages = { $size } aufbewahrte Seiten
    .text = { $size } Text
roomLine = { $parts }.
roomOthers = Porträts und was noch aufgeräumt wird
roomEmpty = Nichts.
roomGonePages = { $count ->
    [one] die aufbewahrten Seiten von 1 Artikel ({ $size })
   *[other] die aufbewahrten Seiten von { $count } Artikeln ({ $size })
}
roomGoneFiles = { $count ->
    [one] 1 Datei ({ $size }), Gelesenes und Altes zuerst
   *[other] { $count } Dateien ({ $size }), Gelesenes und Altes zuerst
}
roomGoneFilesOf = { $count ->
    [one] 1 Datei, { $stories } ({ $size }), Gelesenes und Altes zuerst
   *[other] { $count } Dateien, { $stories } ({ $size }), Gelesenes und Altes zuerst
}
roomChanged =
    .nothing = Der Platz beträgt jetzt { $room }; nichts musste weichen.
    .would-nothing = Bei { $room } muss nichts weichen.
    .gone = Der Platz beträgt jetzt { $room }. Freigegeben: { $parts }. Der Text bleibt.
    .would-go = Bei { $room } weichen: { $parts }. Der Text bleibt.
roomOver = Was gespeichert, eingepackt oder offline behalten ist, belegt { $size } mehr als das; es bleibt.
completeNothing = Es gibt nichts zu vervollständigen.
completeAll = { $count ->
    [one] 1 Artikel ist jetzt vollständig.
   *[other] Alle { $count } Artikel sind jetzt vollständig.
}
completeSome = { $count ->
    [one] { $whole } von 1 Artikel sind jetzt vollständig.
   *[other] { $whole } von { $count } Artikeln sind jetzt vollständig.
}
completeLater = { $network } { $said } Der nächste Abgleich macht damit weiter.
completePictures = { $here } von { $total } Bildern sind da.
completePicturesWhy = { $here } von { $total } Bildern sind da: { $why }.
listSemicolon = { $first }; { $next }
completeRoomStep = In den Einstellungen mehr Platz geben oder den Datenträger leeren, dann noch einmal verlangen.
pictureFiles = { $count ->
    [one] 1 Bilddatei
   *[other] { $count } Bilddateien
}
airplaneNothing = Kein Artikel ist eingepackt.
airplanePassed = { $count ->
    [one] Der Artikel öffnet sich ({ $pictures }), und nichts verlangt ein Netz.
   *[other] Alle { $count } Artikel öffnen sich ({ $pictures }), und nichts verlangt ein Netz.
}
airplaneSome = { $count ->
    [one] { $whole } von 1 Artikel öffnen sich vollständig.
   *[other] { $whole } von { $count } Artikeln öffnen sich vollständig.
}
airplaneMiss =
    .picture = Das Bild { $name }… liegt nicht so auf dem Datenträger, wie es sollte.
    .closed = Der Artikel öffnet sich gar nicht.
    .empty = Der Artikel öffnet sich leer.
    .asks = { $name } würde im Netz erfragt ({ $by }).
    .unserved = { $name } wird nicht ausgeliefert.
    .unsaid = Das Dokument sagt nicht, wie viel vom Artikel da ist.
styleSheet = Stylesheet
tripMade =
    .stopped = Angehalten; was bisher kam, bleibt ({ $readiness }).
    .nothing = Es gibt nichts mitzunehmen ({ $readiness }).
    .ready = Bereit ({ $readiness }).
    .not-ready = Nicht bereit ({ $readiness }).
tripReplacedSome = { $count ->
    [one] 1 Artikel war nicht zu haben; an seiner Stelle kommen andere.
   *[other] { $count } Artikel waren nicht zu haben; an ihrer Stelle kommen andere.
}
tripCrowdedSome = { $count ->
    [one] 1 Artikel passte nicht in ihren Platz.
   *[other] { $count } Artikel passten nicht in ihren Platz.
}
tripWaitsForSync = Der laufende Abgleich wird abgewartet
tripStaysBehind = „{ $title }“ bleibt zurück: Mit seinen Bildern ({ $size }) bräuchte die Reise mehr als ihren Platz von { $room }.
tripReplacedOne = „{ $title }“ ist nicht zu haben; „{ $other }“ kommt dafür mit.
quoted = „{ $text }“
tripLost = { $count ->
    [one] { $names } ist nicht mehr in der Bibliothek.
   *[other] { $names } sind nicht mehr in der Bibliothek.
}
tripQueued = { $count ->
    [one] 1 vorgemerkter Link ist noch nicht geholt.
   *[other] { $count } vorgemerkte Links sind noch nicht geholt.
}
tripLacksRoom = Ihre Bilder brauchen etwa { $need } mehr, und neben dem Behaltenen ist Platz für { $room }: in den Einstellungen (oder mit `layover room`) mehr Platz geben, dieser Reise weniger Platz geben oder eine vergangene Reise aufräumen.
tripNamed = Reise vom { $when }
tripWrong =
    .subject = eines von dem, was mitkommen soll, ist nicht in der Bibliothek
    .days = eine Reise dauert { 1 } bis { 365 } Tage
    .minutes = eine Reise fasst { 5 } Minuten bis 1.000 Stunden Lesezeit
    .room = eine Reise braucht Platz; ihn weglassen gibt ihr so viel, wie da ist
    .wishes = eine Reise nimmt etwas mit, und höchstens hundert Dinge
    .over = diese Reise wäre schon vorbei; ihre Abreise liegt zu weit zurück
    .nameless = etwas, das mitkommen soll, hat weder Namen noch Nummer
    .departed = diese Reise hat begonnen; was sie enthält, bleibt, wie es ist
suggestPlace =
    .trip = Auf einer Reise
    .saved = Unter „Gespeichert“
    .following = Unter „Folge ich“
suggestDay =
    .today = Heute, { $day }
    .month = Dieser Monat, { $day }
    .last-month = Letzter Monat, { $day }
    .year = Dieses Jahr, { $day }
    .last-year = Letztes Jahr, { $day }
bookCover = Umschlag
bookCoverOf = Umschlag: { $title }
bookContents = Inhalt
bookPlaces = Orte
bookAccess = Text in Lesereihenfolge mit Überschriften und Inhaltsverzeichnis; Bilder tragen die Beschreibungen ihrer Publikationen.
bookKind =
    .single = Ein Artikel
    .week = Der Wochenrückblick
    .trip = Lektüre einer Reise
    .series = Eine Reihe
    .contributor = Artikel einer Person
    .selection = Artikel
    .pack = Artikel
bookMade = { $what }: { $extent }, gemacht mit Layover am { $day }.
coverMast =
    .single = EIN ARTIKEL
    .week = DIE WOCHE
    .trip = FÜR DIE REISE
    .series = EINE REIHE
    .contributor = GESAMMELT
bookNoPicture = Bilder dieser Art können E-Books nicht zeigen.
packSomebody = Jemand
frameBefore = Vorher:
frameNow = Jetzt:
feedOdd =
    .unbalanced = Die Auszeichnung des Feeds geht nicht auf; gelesen wurde, was am ehesten gemeint ist.
    .cut = Der Feed bricht mittendrin ab; gelesen wurde, was vollständig war.
    .too-large = Der Feed ist tiefer oder größer als jeder redliche; ein Teil blieb weg.
    .broken = Der Feed bricht mittendrin ab oder ist beschädigt; gelesen wurde, was vollständig war.
errorSentence =
    .unknown-story = Dieser Artikel ist nicht in der Bibliothek.
    .no-passage = Dort ist nichts ausgewählt, was sich markieren ließe; etwas vom Text des Artikels auswählen.
    .text-changed = Der Artikel hat sich geändert, seit er geöffnet wurde. Er steht jetzt da, wie er ist: die Stelle dort markieren.
    .unknown-highlight = Diese Markierung gibt es nicht.
    .empty-note = Eine Notiz braucht ein paar Wörter.
    .unknown-trip = Diese Reise gibt es in der Bibliothek nicht.
    .no-audio = An diesem Artikel hängt nichts zum Hören oder Sehen.
    .unknown-contributor = Diese Person ist nicht in der Bibliothek.
    .unknown-section = Dieses Ressort ist nicht in der Bibliothek; vielleicht ging es mit seiner Publikation.
    .unknown-series = Diese Reihe ist nicht in der Bibliothek.
    .empty-view = Es gibt nichts zu suchen; Wörter oder eine Bedingung wie is:unread eingeben, dann behalten.
    .already-syncing = Ein Abgleich läuft schon; er endet von selbst oder mit „Abbrechen“.
    .interrupted = Eine innere Aufgabe endete vorzeitig; nichts wurde geändert. Bitte noch einmal versuchen.
    .stopped = Angehalten; nichts wurde geändert.
    .unknown-edition = Diese Ausgabe gibt es in der Bibliothek nicht.
    .no-such-passage = Der Artikel enthält diese Wörter nicht genau einmal; mehr von der Stelle angeben, so wie sie gedruckt ist.
    .unknown-colour = Markierungen sind gelb, grün, blau oder rosa.
    .unknown-format = Markierungen werden als Markdown oder CSV geschrieben.
    .unknown-publication = Diese Publikation ist nicht in der Bibliothek.
    .unknown-profile = Dieses Profil gibt es nicht.
    .profile-folder = Das Profil konnte nicht behalten werden: { $reason }.
    .not-opml = { $reason }. Nichts wurde geändert.
    .not-names = Das ist keine Liste von Namen: Es ist kein Text. Gebraucht wird eine Textdatei mit einem Namen je Zeile. Nichts wurde geändert.
    .folder = Der Ordner der Bibliothek { $path } ist nicht zu gebrauchen: { $reason }. Layover mit einem anderen starten (--library).
    .no-folder = Dieses System nennt keinen Ordner für die Bibliothek. Layover mit einem starten (--library).
    .refused-link = Dieser Link wird nicht geöffnet, nur Web- und E-Mail-Adressen ({ $address }).
    .file-there = { $path } ist schon da und blieb, wie es ist. Einen anderen Ort nennen.
    .unwritten = { $path } konnte nicht geschrieben werden: { $reason }. Nichts blieb halb geschrieben zurück.
    .not-a-pack = { $path } wird nicht geöffnet: { $reason }. Nichts wurde geändert.
    .unknown-file = { $name } ist keine Datei, die Layover öffnet: Es nimmt Abonnementlisten (.opml), Pakete (.layover-pack), gespeicherte Seiten (.html) und Einstellungen (.json).
    .unreadable = { $path } war nicht zu lesen: { $reason }.
    .nameless-page = { $name } sagt nicht, welche Seite im Web sie war, und lässt sich darum nicht als Artikel behalten; die Seite über ihre Adresse speichern.
    .is-a-feed = { $address } ist ein Feed und keine Seite zum Speichern: Abonniert kommen seine Artikel mit jedem Abgleich.
    .certificate = Ein zusätzliches Wurzelzertifikat ist nicht zu lesen.
    .proxy = Die Proxy-Adresse „{ $address }“ ist nicht zu lesen.
    .not-opened = Kein Programm dieses Systems hat { $address } geöffnet.

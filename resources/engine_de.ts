<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>engine</name>
    <message>
        <source>%1 is larger than 64 million pixels.</source>
        <translation>%1 hat mehr als 64 Millionen Bildpunkte.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: %2.</source>
        <translation>%1 lässt sich nicht als Bild lesen: %2.</translation>
    </message>
    <message>
        <source>%1 holds no samples.</source>
        <translation>%1 enthält keine Beispiele.</translation>
    </message>
    <message>
        <source>%1 says it holds more values than this computer could; its header is damaged.</source>
        <translation>%1 behauptet, mehr Werte zu enthalten, als dieser Rechner fassen könnte; der Kopf ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is cut short: it promises %2 values and holds %3.</source>
        <translation>%1 ist abgeschnitten: versprochen sind %2 Werte, enthalten %3.</translation>
    </message>
    <message>
        <source>%1 goes on after the %2 values its header promises.</source>
        <translation>%1 geht nach den %2 Werten weiter, die der Kopf verspricht.</translation>
    </message>
    <message>
        <source>%1 holds values that are not finite numbers (NaN or infinity).</source>
        <translation>%1 enthält Werte, die keine endlichen Zahlen sind (NaN oder unendlich).</translation>
    </message>
    <message>
        <source>values %1 to %2 scaled to 0 to 1</source>
        <translation>Werte von %1 bis %2 auf 0 bis 1 gebracht</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end: the disk reports an error.</source>
        <translation>%1 lässt sich nicht zu Ende lesen: Die Platte meldet einen Fehler.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: zlib does not start.</source>
        <translation>%1 lässt sich nicht entpacken: zlib startet nicht.</translation>
    </message>
    <message>
        <source>%1 ends in the middle of its gzip archive.</source>
        <translation>%1 endet mitten in seinem gzip-Archiv.</translation>
    </message>
    <message>
        <source>%1 is a damaged gzip archive.</source>
        <translation>%1 ist ein beschädigtes gzip-Archiv.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large to be read as text.</source>
        <translation>%1 ist größer als %2 MB, zu groß, um als Text gelesen zu werden.</translation>
    </message>
    <message>
        <source>%1 has no column called "%2" to take labels from.</source>
        <translation>%1 hat keine Spalte namens „%2“, aus der Klassen zu nehmen wären.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 cannot be both label and weight.</source>
        <translation>Spalte „%1“ von %2 kann nicht zugleich Klasse und Gewicht sein.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 has more than a thousand different values; it cannot be a label.</source>
        <translation>Spalte „%1“ von %2 hat mehr als tausend verschiedene Werte; sie kann keine Klasse sein.</translation>
    </message>
    <message>
        <source>%1 has no column called "%2" to take weights from.</source>
        <translation>%1 hat keine Spalte namens „%2“, aus der Gewichte zu nehmen wären.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 cannot be weights: row %3 is not a number of 0 or more.</source>
        <translation>Spalte „%1“ von %2 taugt nicht als Gewicht: Zeile %3 ist keine Zahl von 0 oder mehr.</translation>
    </message>
    <message>
        <source>row names</source>
        <translation>Zeilennamen</translation>
    </message>
    <message>
        <source>%1, line %2: "%3" in column "%4" is not a number.</source>
        <translation>%1, Zeile %2: „%3“ in Spalte „%4“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 holds an infinite value in column "%2".</source>
        <translation>%1 enthält in Spalte „%2“ einen unendlichen Wert.</translation>
    </message>
    <message>
        <source>Every row of %1 lacks a value, so that none is left; have missing values ignored instead.</source>
        <translation>In %1 fehlt jeder Zeile ein Wert, sodass keine bleibt; stattdessen lassen sich fehlende Werte übergehen.</translation>
    </message>
    <message>
        <source>%1 has no columns of numbers to learn from.</source>
        <translation>%1 hat keine Spalten mit Zahlen, aus denen zu lernen wäre.</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>ohne Klasse</translation>
    </message>
    <message>
        <source>label: %1</source>
        <translation>Klasse: %1</translation>
    </message>
    <message>
        <source>weight: %1</source>
        <translation>Gewicht: %1</translation>
    </message>
    <message>
        <source>%1 missing values ignored</source>
        <translation>%1 fehlende Werte übergangen</translation>
    </message>
    <message>
        <source>%1 rows with missing values left out</source>
        <translation>%1 Zeilen mit fehlenden Werten ausgelassen</translation>
    </message>
    <message>
        <source>columns without numbers left out: %1</source>
        <translation>Spalten ohne Zahlen ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1, line %2: %3 values where the %4 has %5.</source>
        <translation>%1, Zeile %2: %3 Werte, wo die %4 %5 hat.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>first line</source>
        <translation>erste Zeile</translation>
    </message>
    <message>
        <source>%1 is not a text file, so it cannot be read as CSV.</source>
        <translation>%1 ist keine Textdatei und lässt sich nicht als CSV lesen.</translation>
    </message>
    <message>
        <source>%1 is not well-formed CSV: %2.</source>
        <translation>%1 ist kein wohlgeformtes CSV: %2.</translation>
    </message>
    <message>
        <source>%1 does not hold a whole number of samples of %2.</source>
        <translation>%1 enthält keine ganze Zahl von Beispielen zu %2.</translation>
    </message>
    <message>
        <source>%1 has %2 samples but %3 labels.</source>
        <translation>%1 hat %2 Beispiele, aber %3 Klassen.</translation>
    </message>
    <message>
        <source>%1 holds %2 samples; training needs at least four.</source>
        <translation>%1 enthält %2 Beispiele; das Training braucht wenigstens vier.</translation>
    </message>
    <message>
        <source>%1 has %2 samples but %3 weights.</source>
        <translation>%1 hat %2 Beispiele, aber %3 Gewichte.</translation>
    </message>
    <message>
        <source>A sample of %1 has the weight %2; weights are 0 or more.</source>
        <translation>Ein Beispiel von %1 hat das Gewicht %2; Gewichte sind 0 oder mehr.</translation>
    </message>
    <message>
        <source>All samples of %1 have the weight 0.</source>
        <translation>Alle Beispiele von %1 haben das Gewicht 0.</translation>
    </message>
    <message>
        <source>Pictures cannot be read here: no reader was handed in.</source>
        <translation>Bilder lassen sich hier nicht lesen: Es wurde kein Leser übergeben.</translation>
    </message>
    <message>
        <source>"%1" holds no pictures.</source>
        <translation>„%1“ enthält keine Bilder.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures differ in size; they were scaled to %3</source>
        <translation>%1 von %2 Bildern haben eine andere Größe; sie wurden auf %3 gebracht</translation>
    </message>
    <message>
        <source>%1 is too short to be an IDX file.</source>
        <translation>%1 ist zu kurz für eine IDX-Datei.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file: its first bytes are not 0, 0 and a known type.</source>
        <translation>%1 ist keine IDX-Datei: Die ersten Bytes sind nicht 0, 0 und ein bekannter Typ.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions; Hourglass reads one to four.</source>
        <translation>%1 hat %2 Dimensionen; Hourglass liest eine bis vier.</translation>
    </message>
    <message>
        <source>%1 holds values that are not labels (whole numbers from 0 to 999).</source>
        <translation>%1 enthält Werte, die keine Klassen sind (ganze Zahlen von 0 bis 999).</translation>
    </message>
    <message>
        <source>%1 holds labels, and its images are not beside it.</source>
        <translation>%1 enthält Klassen, und die Bilder dazu liegen nicht daneben.</translation>
    </message>
    <message>
        <source>%1 and %2 hold pictures of different sizes or types.</source>
        <translation>%1 und %2 enthalten Bilder verschiedener Größe oder Art.</translation>
    </message>
    <message>
        <source>%1 should hold one label a sample, but has %2 dimensions.</source>
        <translation>%1 sollte je Beispiel eine Klasse enthalten, hat aber %2 Dimensionen.</translation>
    </message>
    <message>
        <source>%1 holds values of type %2; Hourglass reads whole numbers, float32 and float64.</source>
        <translation>%1 enthält Werte vom Typ %2; Hourglass liest ganze Zahlen, float32 und float64.</translation>
    </message>
    <message>
        <source>%1 has no "%2" in its header; it is not an array of numbers.</source>
        <translation>%1 hat kein „%2“ in seinem Kopf; es ist kein Feld von Zahlen.</translation>
    </message>
    <message>
        <source>%1 has a damaged header.</source>
        <translation>%1 hat einen beschädigten Kopf.</translation>
    </message>
    <message>
        <source>%1 is not an NPY file.</source>
        <translation>%1 ist keine NPY-Datei.</translation>
    </message>
    <message>
        <source>%1 is cut short in its header.</source>
        <translation>%1 ist im Kopf abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions; Hourglass needs samples × values, or samples × height × width (× channels).</source>
        <translation>%1 hat %2 Dimensionen; Hourglass braucht Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle).</translation>
    </message>
    <message>
        <source>There is no file or folder "%1".</source>
        <translation>Es gibt weder Datei noch Ordner „%1“.</translation>
    </message>
    <message>
        <source>"%1" is not a kind of data Hourglass reads: IDX, NPY, CSV or a folder of pictures.</source>
        <translation>„%1“ gehört nicht zu den Daten, die Hourglass liest: IDX, NPY, CSV oder ein Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>"%1" is not a kind of data that this Hourglass knows.</source>
        <translation>„%1“ ist keine Art von Daten, die dieses Hourglass kennt.</translation>
    </message>
    <message>
        <source>There are no data to train on yet.</source>
        <translation>Es gibt noch keine Daten zum Trainieren.</translation>
    </message>
    <message>
        <source>"%1" is not a kind that this Hourglass knows.</source>
        <translation>„%1“ ist keine Art, die dieses Hourglass kennt.</translation>
    </message>
    <message>
        <source>Set Dense to %1</source>
        <translation>Dicht auf %1 setzen</translation>
    </message>
    <message>
        <source>Mirror the encoder</source>
        <translation>Encoder spiegeln</translation>
    </message>
    <message>
        <source> (%1 values)</source>
        <translation> (%1 Werte)</translation>
    </message>
    <message>
        <source>The stack ends with %1, the data are %2%3.</source>
        <translation>Der Stapel endet mit %1, die Daten haben %2%3.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Use mean squared error</source>
        <translation>Mittleren quadratischen Fehler nehmen</translation>
    </message>
    <message>
        <source>Scale the data to 0…1</source>
        <translation>Daten auf 0…1 bringen</translation>
    </message>
    <message>
        <source>%1 compares pictures; these data are vectors.</source>
        <translation>%1 vergleicht Bilder; diese Daten sind Vektoren.</translation>
    </message>
    <message>
        <source>%1 looks at the values of a sample together, so none of them may be missing.</source>
        <translation>%1 betrachtet die Werte eines Beispiels zusammen, daher darf keiner fehlen.</translation>
    </message>
    <message>
        <source>Leave samples with missing values out</source>
        <translation>Beispiele mit fehlenden Werten auslassen</translation>
    </message>
    <message>
        <source>%1 needs values between 0 and 1; these data go %2.</source>
        <translation>%1 braucht Werte zwischen 0 und 1; diese Daten reichen %2.</translation>
    </message>
    <message>
        <source>%1 needs values of 0 or more; these data go %2.</source>
        <translation>%1 braucht Werte von 0 oder mehr; diese Daten reichen %2.</translation>
    </message>
    <message>
        <source>%1 takes two numbers for each value, so the stack must end with a dense layer or a convolution.</source>
        <translation>%1 braucht zwei Zahlen je Wert, der Stapel muss also mit einer dichten Schicht oder einer Faltung enden.</translation>
    </message>
    <message>
        <source>End with a sigmoid</source>
        <translation>Mit Sigmoid enden</translation>
    </message>
    <message>
        <source>End without an activation</source>
        <translation>Ohne Aktivierung enden</translation>
    </message>
    <message>
        <source>%1 compares probabilities, so the last layer must be a sigmoid.</source>
        <translation>%1 vergleicht Wahrscheinlichkeiten, die letzte Schicht muss also ein Sigmoid haben.</translation>
    </message>
    <message>
        <source>%1 needs the last layer's numbers as they are, so it must have no activation.</source>
        <translation>%1 braucht die Zahlen der letzten Schicht, wie sie sind; sie darf keine Aktivierung haben.</translation>
    </message>
    <message>
        <source>no lower than %1</source>
        <translation>nicht unter %1</translation>
    </message>
    <message>
        <source>The last layer's %1 reaches %2; these data go %3.</source>
        <translation>Die Aktivierung der letzten Schicht, %1, reicht %2; diese Daten gehen %3.</translation>
    </message>
    <message>
        <source>Leave the penalty out</source>
        <translation>Strafterm weglassen</translation>
    </message>
    <message>
        <source>The contractive penalty needs a plain code.</source>
        <translation>Der kontraktive Strafterm braucht einen schlichten Code.</translation>
    </message>
    <message>
        <source>Use a plain code</source>
        <translation>Schlichten Code nehmen</translation>
    </message>
    <message>
        <source>The contractive penalty cannot look through the encoder's %1.</source>
        <translation>Der kontraktive Strafterm kann durch %1 im Encoder nicht hindurchsehen.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>The penalty %1 is there twice; its weight says how much it counts.</source>
        <translation>Den Strafterm %1 gibt es zweimal; sein Gewicht sagt, wie viel er zählt.</translation>
    </message>
    <message>
        <source>Keep one</source>
        <translation>Einen behalten</translation>
    </message>
    <message>
        <source>The %1 penalty needs a Gaussian code.</source>
        <translation>Der Strafterm %1 braucht einen Gauß-Code.</translation>
    </message>
    <message>
        <source>Use a Gaussian code</source>
        <translation>Gauß-Code nehmen</translation>
    </message>
    <message>
        <source>Give the code a sigmoid</source>
        <translation>Dem Code ein Sigmoid geben</translation>
    </message>
    <message>
        <source>Use the L1 penalty instead</source>
        <translation>Stattdessen den L1-Strafterm nehmen</translation>
    </message>
    <message>
        <source>The KL sparsity penalty needs a code between 0 and 1, such as a sigmoid's.</source>
        <translation>Der KL-Strafterm für sparsame Codes braucht einen Code zwischen 0 und 1, wie ein Sigmoid ihn gibt.</translation>
    </message>
    <message>
        <source>Keep 15 % aside</source>
        <translation>15 % beiseite behalten</translation>
    </message>
    <message>
        <source>Patience watches the validation loss, but no samples are kept aside for it.</source>
        <translation>Die Geduld achtet auf den Validierungsverlust, aber dafür sind keine Beispiele beiseite.</translation>
    </message>
    <message>
        <source>Train without patience</source>
        <translation>Ohne Geduld trainieren</translation>
    </message>
    <message>
        <source>%1 watches the validation loss, but no samples are kept aside for it.</source>
        <translation>%1 achtet auf den Validierungsverlust, aber dafür sind keine Beispiele beiseite.</translation>
    </message>
    <message>
        <source>Keep the rate constant</source>
        <translation>Rate gleich lassen</translation>
    </message>
    <message>
        <source>Train without pretraining</source>
        <translation>Ohne Vortraining trainieren</translation>
    </message>
    <message>
        <source>Pretraining goes layer by layer, and this encoder has only one.</source>
        <translation>Vortraining geht Schicht um Schicht, und dieser Encoder hat nur eine.</translation>
    </message>
    <message>
        <source>Layer-wise pretraining needs a decoder that leads back through the encoder's sizes.</source>
        <translation>Schichtweises Vortraining braucht einen Decoder, der durch die Größen des Encoders zurückführt.</translation>
    </message>
    <message>
        <source>Batch norm and penalties over a batch compare its samples, so that a batch of 1 teaches them nothing.</source>
        <translation>Batch-Normierung und Strafterme über einen Batch vergleichen dessen Beispiele; aus einem einzigen lernen sie nichts.</translation>
    </message>
    <message>
        <source>Batches of 32</source>
        <translation>Batches von 32</translation>
    </message>
    <message>
        <source>Weights are to be tied, but no dense layer of the decoder undoes one of the encoder's.</source>
        <translation>Gewichte sollen gekoppelt sein, aber keine dichte Schicht des Decoders macht eine des Encoders rückgängig.</translation>
    </message>
    <message>
        <source>Do not tie weights</source>
        <translation>Gewichte nicht koppeln</translation>
    </message>
    <message>
        <source>%1: %2 bypassed</source>
        <translation>%1: %2 umgangen</translation>
    </message>
    <message>
        <source>%1: %2 no longer bypassed</source>
        <translation>%1: %2 nicht mehr umgangen</translation>
    </message>
    <message>
        <source>%1: other order</source>
        <translation>%1: andere Reihenfolge</translation>
    </message>
    <message>
        <source>Penalties: − %1</source>
        <translation>Strafterme: − %1</translation>
    </message>
    <message>
        <source>Penalties: + %1</source>
        <translation>Strafterme: + %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Decoder mirrors the encoder</source>
        <translation>Decoder spiegelt den Encoder</translation>
    </message>
    <message>
        <source>Decoder unlinked</source>
        <translation>Decoder gelöst</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Weights tied</source>
        <translation>Gewichte gekoppelt</translation>
    </message>
    <message>
        <source>Weights no longer tied</source>
        <translation>Gewichte nicht mehr gekoppelt</translation>
    </message>
    <message>
        <source>Output: %1 → %2</source>
        <translation>Ausgabe: %1 → %2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Seed %1 → %2</source>
        <translation>Startwert %1 → %2</translation>
    </message>
    <message>
        <source>"%1" cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>"%1" is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>"%1" cannot be opened: %2.</source>
        <translation>„%1“ lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>"%1" is larger than %2 MB, so it is not what is looked for.</source>
        <translation>„%1“ ist größer als %2 MB und daher nicht, was gesucht wird.</translation>
    </message>
    <message>
        <source>"%1" cannot be read to its end.</source>
        <translation>„%1“ lässt sich nicht zu Ende lesen.</translation>
    </message>
    <message>
        <source>"%1" is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>the kind of %1 must be a name.</source>
        <translation>die Art von %1 muss ein Name sein.</translation>
    </message>
    <message>
        <source>"%1" is not a kind of %2 that this Hourglass knows.</source>
        <translation>„%1“ ist keine Art von %2, die dieses Hourglass kennt.</translation>
    </message>
    <message>
        <source>"%1" must be one value.</source>
        <translation>„%1“ muss ein einzelner Wert sein.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON; reading stopped at line %2.</source>
        <translation>%1 ist kein gültiges JSON; das Lesen endete in Zeile %2.</translation>
    </message>
    <message>
        <source>%1 is JSON, but not an experiment of Hourglass: a value has the wrong type.</source>
        <translation>%1 ist JSON, aber kein Experiment von Hourglass: Ein Wert hat den falschen Typ.</translation>
    </message>
    <message>
        <source>it is not an experiment of Hourglass.</source>
        <translation>es ist kein Experiment von Hourglass.</translation>
    </message>
    <message>
        <source>it was written by a newer Hourglass; this one reads version %1.</source>
        <translation>ein neueres Hourglass hat es geschrieben; dieses liest Version %1.</translation>
    </message>
    <message>
        <source>%1 is too short to be a safetensors file.</source>
        <translation>%1 ist zu kurz für eine safetensors-Datei.</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file, or is cut short.</source>
        <translation>%1 ist keine safetensors-Datei oder ist abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 holds a damaged shape.</source>
        <translation>%1 enthält eine beschädigte Form.</translation>
    </message>
    <message>
        <source>%1 does not hold %2 as its experiment needs it; the file is damaged.</source>
        <translation>%1 enthält %2 nicht so, wie das Experiment es braucht; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is not a model that Hourglass saved.</source>
        <translation>%1 ist kein Modell, das Hourglass gesichert hat.</translation>
    </message>
    <message>
        <source>%1 is a damaged model: its metadata cannot be read.</source>
        <translation>%1 ist ein beschädigtes Modell: Seine Angaben lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The code keeps %1 active units but has only %2.</source>
        <translation>Der Code behält %1 aktive Einheiten, hat aber nur %2.</translation>
    </message>
    <message>
        <source>Set k to %1</source>
        <translation>k auf %1 setzen</translation>
    </message>
    <message>
        <source>A window of %1×%2 does not fit into %3×%4 pixels.</source>
        <translation>Ein Fenster von %1×%2 passt nicht in %3×%4 Bildpunkte.</translation>
    </message>
    <message>
        <source>Pad to the same size</source>
        <translation>Auf gleiche Größe auffüllen</translation>
    </message>
    <message>
        <source>Some windows would see nothing but padding, which has no value to keep.</source>
        <translation>Manche Fenster sähen nur Rand, und der hat keinen Wert zu behalten.</translation>
    </message>
    <message>
        <source>%1 values do not fill %2×%3×%4.</source>
        <translation>%1 Werte füllen %2×%3×%4 nicht aus.</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>Zu %1 machen</translation>
    </message>
    <message>
        <source>An output padding of %1 would add pixels that nothing is painted on; it must be smaller than the stride.</source>
        <translation>Eine Ausgangsauffüllung von %1 fügte Bildpunkte hinzu, auf die nichts gemalt wird; sie muss kleiner als die Schrittweite sein.</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>A padding of %1 leaves nothing of the picture.</source>
        <translation>Ein Rand von %1 lässt vom Bild nichts übrig.</translation>
    </message>
    <message>
        <source>%1 numbers cannot be cut into %2 vectors of equal length.</source>
        <translation>%1 Zahlen lassen sich nicht in %2 gleich lange Vektoren teilen.</translation>
    </message>
    <message>
        <source>Cut into %1</source>
        <translation>In %1 teilen</translation>
    </message>
    <message>
        <source>%1 values cannot be cut into groups of %2.</source>
        <translation>%1 Werte lassen sich nicht in Gruppen von %2 teilen.</translation>
    </message>
    <message>
        <source>Take them as one bag</source>
        <translation>Als einen Beutel nehmen</translation>
    </message>
    <message>
        <source>%1 has no setting called "%2".</source>
        <translation>%1 hat keine Einstellung namens „%2“.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is either yes or no.</source>
        <translation>%1 ist entweder ja oder nein.</translation>
    </message>
    <message>
        <source>%1 is a text.</source>
        <translation>%1 ist ein Text.</translation>
    </message>
    <message>
        <source>%1 must be a whole number %2, not %3.</source>
        <translation>%1 muss eine ganze Zahl %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 must be a number %2, not %3.</source>
        <translation>%1 muss eine Zahl %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not %3.</source>
        <translation>%1 muss eines von %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>The loss is no longer a number (diverged at step %1). The weights of step %2 are kept; try a smaller learning rate or clip the gradient.</source>
        <translation>Der Verlust ist keine Zahl mehr (divergiert in Schritt %1). Die Gewichte von Schritt %2 sind bewahrt; eine kleinere Lernrate oder ein gekürzter Gradient kann helfen.</translation>
    </message>
    <message>
        <source>Stopped at step %1.</source>
        <translation>Bei Schritt %1 angehalten.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
    </message>
    <message>
        <source>The split of this experiment keeps no samples for a test.</source>
        <translation>Die Aufteilung dieses Experiments behält keine Beispiele für einen Test.</translation>
    </message>
    <message>
        <source>This file holds an experiment, but no trained weights.</source>
        <translation>Diese Datei enthält ein Experiment, aber keine trainierten Gewichte.</translation>
    </message>
    <message>
        <source>There is not enough memory for the data.</source>
        <translation>Für die Daten reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>This model was trained on samples of %1; those of %2 are %3.</source>
        <translation>Dieses Modell wurde mit Beispielen von %1 trainiert; die von %2 sind %3.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this network.</source>
        <translation>Für dieses Netz reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>No better validation loss for %1 epochs: stopped, and the weights of epoch %2 are back.</source>
        <translation>Seit %1 Epochen kein kleinerer Validierungsverlust: angehalten, die Gewichte von Epoche %2 sind zurück.</translation>
    </message>
    <message>
        <source>The split leaves no samples to train on.</source>
        <translation>Die Aufteilung lässt keine Beispiele zum Trainieren.</translation>
    </message>
    <message>
        <source>%1 lacks values; say in the data's settings that missing values are to be ignored.</source>
        <translation>%1 fehlen Werte; in den Einstellungen der Daten lässt sich sagen, dass fehlende Werte übergangen werden.</translation>
    </message>
    <message>
        <source>Pretraining layer %1 of %2</source>
        <translation>Vortraining von Schicht %1 von %2</translation>
    </message>
    <message>
        <source>"%1" cannot be changed while training.</source>
        <translation>„%1“ lässt sich während des Trainings nicht ändern.</translation>
    </message>
    <message>
        <source>This model was trained on data of %1; these are %2.</source>
        <translation>Dieses Modell wurde auf Daten von %1 trainiert; diese haben %2.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Every unit sums all values before it with weights of its own, adds a bias and applies the activation: y = f(Wx + b).</source>
        <translation>Jede Einheit summiert alle Werte davor mit eigenen Gewichten, addiert einen Versatz und wendet die Aktivierung an: y = f(Wx + b).</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>How many numbers come out.</source>
        <translation>Wie viele Zahlen herauskommen.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What bends the straight line; without one a stack of dense layers is a single linear map.</source>
        <translation>Was die Gerade biegt; ohne sie ist ein Stapel dichter Schichten eine einzige lineare Abbildung.</translation>
    </message>
    <message>
        <source>None (linear)</source>
        <translation>Keine (linear)</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hartes Sigmoid</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Erste Gewichte</translation>
    </message>
    <message>
        <source>How the random weights start; He suits ReLU, Glorot tanh and sigmoid, LeCun linear.</source>
        <translation>Wie die zufälligen Gewichte beginnen; He passt zu ReLU, Glorot zu Tanh und Sigmoid, LeCun zu linear.</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, normal</translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <source>Glorot, normal</source>
        <translation>Glorot, normal</translation>
    </message>
    <message>
        <source>LeCun, uniform</source>
        <translation>LeCun, gleichverteilt</translation>
    </message>
    <message>
        <source>LeCun, normal</source>
        <translation>LeCun, normal</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <source>Slides a small window over the picture and looks for the same patterns everywhere: far fewer weights than a dense layer (LeCun et al. 1989). A vector counts as one pixel with many channels.</source>
        <translation>Schiebt ein kleines Fenster über das Bild und sucht überall dieselben Muster: weit weniger Gewichte als eine dichte Schicht (LeCun u. a. 1989). Ein Vektor gilt als ein Bildpunkt mit vielen Kanälen.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>How many pictures come out, each from a pattern of its own.</source>
        <translation>Wie viele Bilder herauskommen, jedes aus einem eigenen Muster.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Pixels along a side of the pattern.</source>
        <translation>Bildpunkte entlang einer Seite des Musters.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Pixels from one place of the window to the next; 2 halves the picture.</source>
        <translation>Bildpunkte von einem Platz des Fensters zum nächsten; 2 halbiert das Bild.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Same: a picture of size ⌈pixels / stride⌉. None: only where the window fits. Explicit: as many pixels as you say.</source>
        <translation>Gleich: ein Bild der Größe ⌈Bildpunkte / Schrittweite⌉. Keiner: nur, wo das Fenster passt. Ausdrücklich: so viele Bildpunkte wie angegeben.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>None (valid)</source>
        <translation>Keiner (valid)</translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation>Ausdrücklich</translation>
    </message>
    <message>
        <source>Pixels of zeros at each border, when padding is explicit.</source>
        <translation>Bildpunkte aus Nullen an jedem Rand, wenn der Rand ausdrücklich ist.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dehnung</translation>
    </message>
    <message>
        <source>1 for neighbouring pixels; more leaves gaps between those the window sees.</source>
        <translation>1 für benachbarte Bildpunkte; mehr lässt Lücken zwischen denen, die das Fenster sieht.</translation>
    </message>
    <message>
        <source>The function that every value goes through at the end.</source>
        <translation>Die Funktion, durch die am Ende jeder Wert geht.</translation>
    </message>
    <message>
        <source>Transposed conv 2D</source>
        <translation>Transponierte Faltung 2D</translation>
    </message>
    <message>
        <source>The way back of a convolution: every value paints its pattern, a stride apart, and overlaps add up; grows pictures from a few numbers (Zeiler et al. 2010).</source>
        <translation>Der Rückweg einer Faltung: Jeder Wert malt sein Muster, eine Schrittweite weiter, und was überlappt, addiert sich; so wachsen Bilder aus wenigen Zahlen (Zeiler u. a. 2010).</translation>
    </message>
    <message>
        <source>Pixels along a side of the pattern; a multiple of the stride avoids chessboards.</source>
        <translation>Bildpunkte entlang einer Seite des Musters; ein Vielfaches der Schrittweite vermeidet Schachbretter.</translation>
    </message>
    <message>
        <source>Pixels from one painted pattern to the next; 2 doubles the picture.</source>
        <translation>Bildpunkte von einem gemalten Muster zum nächsten; 2 verdoppelt das Bild.</translation>
    </message>
    <message>
        <source>Same: pixels × stride come out. None: everything that was painted. Explicit: as many border pixels as you say go.</source>
        <translation>Gleich: Bildpunkte × Schrittweite kommen heraus. Keiner: alles, was gemalt wurde. Ausdrücklich: so viele Randpunkte wie angegeben fallen weg.</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>Ausgangsauffüllung</translation>
    </message>
    <message>
        <source>Pixels added at the end, when padding is explicit or none, to hit a size that a stride rounds off.</source>
        <translation>Bildpunkte, die am Ende hinzukommen, wenn der Rand ausdrücklich oder keiner ist, um eine Größe zu treffen, die eine Schrittweite abrundet.</translation>
    </message>
    <message>
        <source>Max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>Keeps the strongest value of each window: what was found matters more than exactly where.</source>
        <translation>Behält den stärksten Wert jedes Fensters: Was gefunden wurde, zählt mehr, als wo genau.</translation>
    </message>
    <message>
        <source>Pixels along a side of the window.</source>
        <translation>Bildpunkte entlang einer Seite des Fensters.</translation>
    </message>
    <message>
        <source>Pixels from one window to the next; 2 halves the picture.</source>
        <translation>Bildpunkte von einem Fenster zum nächsten; 2 halbiert das Bild.</translation>
    </message>
    <message>
        <source>Pixels at each border that count for nothing, when padding is explicit.</source>
        <translation>Bildpunkte an jedem Rand, die nichts zählen, wenn der Rand ausdrücklich ist.</translation>
    </message>
    <message>
        <source>Average pool</source>
        <translation>Mittel-Pooling</translation>
    </message>
    <message>
        <source>Keeps the mean of each window: a smaller, smoother picture.</source>
        <translation>Behält das Mittel jedes Fensters: ein kleineres, glatteres Bild.</translation>
    </message>
    <message>
        <source>Same: a picture of size ⌈pixels / stride⌉. None: only where the window fits. Explicit: as many pixels as you say. Means are over what lies inside.</source>
        <translation>Gleich: ein Bild der Größe ⌈Bildpunkte / Schrittweite⌉. Keiner: nur, wo das Fenster passt. Ausdrücklich: so viele Bildpunkte wie angegeben. Gemittelt wird über das, was innen liegt.</translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarges the picture without weights; followed by a convolution it paints without chessboards (Odena et al. 2016).</source>
        <translation>Vergrößert das Bild ohne Gewichte; mit einer Faltung dahinter malt es ohne Schachbretter (Odena u. a. 2016).</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>How many times as many pixels along each side.</source>
        <translation>Wievielmal so viele Bildpunkte entlang jeder Seite.</translation>
    </message>
    <message>
        <source>Between pixels</source>
        <translation>Zwischen Punkten</translation>
    </message>
    <message>
        <source>Nearest repeats pixels; bilinear draws straight lines between them.</source>
        <translation>Nächster wiederholt Bildpunkte; bilinear zieht Geraden zwischen ihnen.</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilinear</translation>
    </message>
    <message>
        <source>Exact height</source>
        <translation>Genaue Höhe</translation>
    </message>
    <message>
        <source>Pixels that come out, when the scale does not hit them; 0 for the scale.</source>
        <translation>Bildpunkte, die herauskommen, wenn der Faktor sie nicht trifft; 0 für den Faktor.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>Exact width</source>
        <translation>Genaue Breite</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flach machen</translation>
    </message>
    <message>
        <source>Takes a picture as one row of numbers; dense layers do so by themselves, so this only says it aloud.</source>
        <translation>Nimmt ein Bild als eine Reihe von Zahlen; dichte Schichten tun das von selbst, dies sagt es nur laut.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Gives the same values another shape, height × width × channels: what a convolution needs after dense layers.</source>
        <translation>Gibt denselben Werten eine andere Form, Höhe × Breite × Kanäle: was eine Faltung nach dichten Schichten braucht.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Rows of pixels.</source>
        <translation>Zeilen von Bildpunkten.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Pixels in a row.</source>
        <translation>Bildpunkte in einer Zeile.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Values in a pixel; 0 for as many as there are.</source>
        <translation>Werte in einem Bildpunkt; 0 für so viele, wie da sind.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Normierung</translation>
    </message>
    <message>
        <source>Gives every channel mean 0 and deviation 1 over the batch, then a scale and shift of its own; afterwards it uses the moments it remembers. Deep stacks train faster (Ioffe &amp; Szegedy 2015).</source>
        <translation>Gibt jedem Kanal über den Batch Mittel 0 und Abweichung 1, dann eigenen Maßstab und Versatz; nachher gelten die gemerkten Momente. Tiefe Stapel lernen schneller (Ioffe &amp; Szegedy 2015).</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Schwung</translation>
    </message>
    <message>
        <source>How fast the moments that are used after training follow those of the batches.</source>
        <translation>Wie schnell die nach dem Training benutzten Momente denen der Batches folgen.</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Schicht-Normierung</translation>
    </message>
    <message>
        <source>Gives every sample mean 0 and deviation 1 over its own values, then each value a scale and shift; the same in and after training (Ba et al. 2016).</source>
        <translation>Gibt jedem Beispiel über seine eigenen Werte Mittel 0 und Abweichung 1, dann jedem Wert Maßstab und Versatz; im und nach dem Training gleich (Ba u. a. 2016).</translation>
    </message>
    <message>
        <source>Puts every value through a function, y = f(x), without weights; for use after layers that have no activation of their own.</source>
        <translation>Schickt jeden Wert durch eine Funktion, y = f(x), ohne Gewichte; für Schichten ohne eigene Aktivierung.</translation>
    </message>
    <message>
        <source>The function that every value goes through; softmax makes shares of one whole of all of them.</source>
        <translation>Die Funktion, durch die jeder Wert geht; Softmax macht aus allen zusammen Anteile eines Ganzen.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Sets a random share of the values to zero in each training step and scales the rest up, so that no unit can rely on another (Srivastava et al. 2014).</source>
        <translation>Setzt in jedem Trainingsschritt einen zufälligen Teil der Werte auf null und vergrößert den Rest, damit sich keine Einheit auf eine andere verlassen kann (Srivastava u. a. 2014).</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The share of values set to zero in each training step.</source>
        <translation>Der Teil der Werte, der in jedem Trainingsschritt null wird.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gauß-Rauschen</translation>
    </message>
    <message>
        <source>Adds fresh normal noise to every value in each training step, y = x + σε, and nothing afterwards. As the first layer it makes a denoising autoencoder (Vincent et al. 2010).</source>
        <translation>Addiert in jedem Trainingsschritt frisches normales Rauschen auf jeden Wert, y = x + σε, und nachher nichts. Als erste Schicht macht es einen entrauschenden Autoencoder (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>Deviation σ</source>
        <translation>Abweichung σ</translation>
    </message>
    <message>
        <source>The standard deviation of what is added to each value.</source>
        <translation>Die Standardabweichung dessen, was auf jeden Wert addiert wird.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>The code is a dense layer's output as it is. Narrower than the data it must leave out what matters least (an undercomplete autoencoder).</source>
        <translation>Der Code ist die Ausgabe einer dichten Schicht, wie sie ist. Schmaler als die Daten, muss er weglassen, was am wenigsten zählt (ein Autoencoder mit Engpass).</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>How many numbers one sample is squeezed into; two can be drawn as a map.</source>
        <translation>In wie viele Zahlen ein Beispiel gepresst wird; zwei lassen sich als Karte zeichnen.</translation>
    </message>
    <message>
        <source>None keeps the code free to spread; sigmoid and tanh keep it inside a box.</source>
        <translation>Keine lässt den Code sich ausbreiten; Sigmoid und Tanh halten ihn in einem Kasten.</translation>
    </message>
    <message>
        <source>How the random weights start.</source>
        <translation>Wie die zufälligen Gewichte beginnen.</translation>
    </message>
    <message>
        <source>Gaussian (variational)</source>
        <translation>Gauß (variationell)</translation>
    </message>
    <message>
        <source>The encoder gives a mean and a variance for each number, z = μ + σε, and pays for every nat it says: a variational autoencoder (Kingma &amp; Welling 2014), from which new pictures can be drawn.</source>
        <translation>Der Encoder gibt zu jeder Zahl Mittel und Varianz, z = μ + σε, und zahlt für jedes Nat, das er sagt: ein variationeller Autoencoder (Kingma &amp; Welling 2014), aus dem sich neue Bilder ziehen lassen.</translation>
    </message>
    <message>
        <source>How many independent normal numbers make up a code.</source>
        <translation>Wie viele unabhängige normale Zahlen einen Code ausmachen.</translation>
    </message>
    <message>
        <source>KL weight β</source>
        <translation>KL-Gewicht β</translation>
    </message>
    <message>
        <source>1 is the evidence bound; more pulls the code towards the normal distribution and its units apart.</source>
        <translation>1 ist die untere Schranke der Evidenz; mehr zieht den Code zur Normalverteilung und seine Einheiten auseinander.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>KL-Anlauf</translation>
    </message>
    <message>
        <source>Epochs over which β rises from zero, so that units are not given up before they learn.</source>
        <translation>Epochen, in denen β von null steigt, damit Einheiten nicht aufgegeben werden, ehe sie lernen.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Free nats λ</source>
        <translation>Freie Nats λ</translation>
    </message>
    <message>
        <source>So much divergence of each unit of a sample costs nothing, so that units stay in use.</source>
        <translation>So viel Divergenz jeder Einheit eines Beispiels kostet nichts, damit Einheiten in Gebrauch bleiben.</translation>
    </message>
    <message>
        <source>k-sparse</source>
        <translation>k-sparsam</translation>
    </message>
    <message>
        <source>Each sample may use only the k units that answer most strongly, so that units become features of their own (Makhzani &amp; Frey 2014).</source>
        <translation>Jedes Beispiel darf nur die k Einheiten benutzen, die am stärksten antworten, damit Einheiten zu eigenen Merkmalen werden (Makhzani &amp; Frey 2014).</translation>
    </message>
    <message>
        <source>How many units there are to choose from; usually more than the data need.</source>
        <translation>Wie viele Einheiten zur Wahl stehen; meist mehr, als die Daten brauchen.</translation>
    </message>
    <message>
        <source>Active units k</source>
        <translation>Aktive Einheiten k</translation>
    </message>
    <message>
        <source>How many of them keep their value for one sample; all others are set to zero.</source>
        <translation>Wie viele von ihnen für ein Beispiel ihren Wert behalten; alle anderen werden null.</translation>
    </message>
    <message>
        <source>Encoding factor α</source>
        <translation>Kodierfaktor α</translation>
    </message>
    <message>
        <source>Outside training α k units are kept, which suits classifiers of the codes.</source>
        <translation>Außerhalb des Trainings bleiben α k Einheiten, was Klassifikatoren der Codes nützt.</translation>
    </message>
    <message>
        <source>Vector-quantised</source>
        <translation>Vektorquantisiert</translation>
    </message>
    <message>
        <source>The code is cut into vectors and each is replaced by the nearest entry of a learned codebook, so that a sample becomes a few whole numbers (van den Oord et al. 2017).</source>
        <translation>Der Code wird in Vektoren geteilt und jeder durch den nächsten Eintrag eines gelernten Codebuchs ersetzt, sodass ein Beispiel zu wenigen ganzen Zahlen wird (van den Oord u. a. 2017).</translation>
    </message>
    <message>
        <source>How many numbers make up a code, all its vectors together.</source>
        <translation>Wie viele Zahlen einen Code ausmachen, alle Vektoren zusammen.</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Into how many vectors the code is cut; each is replaced by the nearest of the codebook.</source>
        <translation>In wie viele Vektoren der Code geteilt wird; jeder wird durch den nächsten des Codebuchs ersetzt.</translation>
    </message>
    <message>
        <source>Codebook entries</source>
        <translation>Codebucheinträge</translation>
    </message>
    <message>
        <source>How many vectors there are to choose from.</source>
        <translation>Wie viele Vektoren zur Wahl stehen.</translation>
    </message>
    <message>
        <source>Commitment β</source>
        <translation>Bindung β</translation>
    </message>
    <message>
        <source>How strongly the encoder is pulled to the entries it uses.</source>
        <translation>Wie stark der Encoder zu den Einträgen gezogen wird, die er benutzt.</translation>
    </message>
    <message>
        <source>Memory γ</source>
        <translation>Gedächtnis γ</translation>
    </message>
    <message>
        <source>How long the mean that an entry follows remembers.</source>
        <translation>Wie lange das Mittel, dem ein Eintrag folgt, sich erinnert.</translation>
    </message>
    <message>
        <source>Revive below</source>
        <translation>Beleben unter</translation>
    </message>
    <message>
        <source>An entry used less than this part of its fair share jumps to a sample's vector; 0 lets it die.</source>
        <translation>Ein Eintrag, der weniger als diesen Teil seines gerechten Anteils benutzt wird, springt zum Vektor eines Beispiels; 0 lässt ihn sterben.</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Every unit is a bit, so that a code is an address and similar samples lie a few bits apart: semantic hashing (Salakhutdinov &amp; Hinton 2009). Gradients pass straight through the jump.</source>
        <translation>Jede Einheit ist ein Bit, sodass ein Code eine Adresse ist und ähnliche Beispiele wenige Bits auseinander liegen: semantisches Hashing (Salakhutdinov &amp; Hinton 2009). Gradienten gehen geradewegs durch den Sprung.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>How many bits make up a code.</source>
        <translation>Wie viele Bits einen Code ausmachen.</translation>
    </message>
    <message>
        <source>Toss while training</source>
        <translation>Beim Training würfeln</translation>
    </message>
    <message>
        <source>Each bit is tossed with its probability; otherwise it is 1 where the probability passes one half.</source>
        <translation>Jedes Bit wird mit seiner Wahrscheinlichkeit gewürfelt; sonst ist es 1, wo sie ein Halb übersteigt.</translation>
    </message>
    <message>
        <source>Concrete (feature selection)</source>
        <translation>Concrete (Merkmalsauswahl)</translation>
    </message>
    <message>
        <source>Each unit chooses one input and passes it on; the choice is soft and noisy at first and hardens as the temperature falls (Abid et al. 2019). Use it without an encoder to find the inputs that tell most.</source>
        <translation>Jede Einheit wählt eine Eingabe und gibt sie weiter; die Wahl ist zuerst weich und verrauscht und wird härter, wenn die Temperatur fällt (Abid u. a. 2019). Ohne Encoder findet sie die Eingaben, die am meisten sagen.</translation>
    </message>
    <message>
        <source>Chosen inputs</source>
        <translation>Gewählte Eingaben</translation>
    </message>
    <message>
        <source>How many inputs are chosen; the decoder sees nothing else.</source>
        <translation>Wie viele Eingaben gewählt werden; mehr sieht der Decoder nicht.</translation>
    </message>
    <message>
        <source>First temperature</source>
        <translation>Erste Temperatur</translation>
    </message>
    <message>
        <source>While it is hot each selector mixes all inputs.</source>
        <translation>Solange es heiß ist, mischt jeder Wähler alle Eingaben.</translation>
    </message>
    <message>
        <source>Last temperature</source>
        <translation>Letzte Temperatur</translation>
    </message>
    <message>
        <source>When it is cold each selector takes one input alone.</source>
        <translation>Wenn es kalt ist, nimmt jeder Wähler eine einzige Eingabe.</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>Abkühlung</translation>
    </message>
    <message>
        <source>Epochs in which the temperature falls from the first to the last.</source>
        <translation>Epochen, in denen die Temperatur von der ersten zur letzten fällt.</translation>
    </message>
    <message>
        <source>Unit sphere</source>
        <translation>Einheitskugel</translation>
    </message>
    <message>
        <source>The code is scaled to length 1, so that all samples lie on a sphere and only their direction tells them apart: y = z / |z|.</source>
        <translation>Der Code wird auf Länge 1 gebracht, sodass alle Beispiele auf einer Kugel liegen und nur ihre Richtung sie unterscheidet: y = z / |z|.</translation>
    </message>
    <message>
        <source>The dimension of the space the sphere lies in: 2 gives a circle, 3 a ball's surface.</source>
        <translation>Die Dimension des Raums, in dem die Kugel liegt: 2 ergibt einen Kreis, 3 die Oberfläche eines Balls.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>The mean over all values of (reconstruction − original)². Large errors count most; its optimum is the mean.</source>
        <translation>Das Mittel von (Rekonstruktion − Original)² über alle Werte. Große Fehler zählen am meisten; das Optimum ist das Mittel.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>−t log y − (1 − t) log(1 − y), a mean over all values; for values between 0 and 1 and a sigmoid at the end. Grey values have a floor above zero.</source>
        <translation>−t log y − (1 − t) log(1 − y), ein Mittel über alle Werte; für Werte zwischen 0 und 1 und ein Sigmoid am Ende. Graue Werte haben einen Boden über null.</translation>
    </message>
    <message>
        <source>Without floor</source>
        <translation>Ohne Boden</translation>
    </message>
    <message>
        <source>Shows the loss less the least that grey values allow, −t log t − (1 − t) log(1 − t), so that 0 is perfect. Training is the same.</source>
        <translation>Zeigt den Verlust ohne das Geringste, das graue Werte erlauben, −t log t − (1 − t) log(1 − t), sodass 0 vollkommen ist. Das Training ist dasselbe.</translation>
    </message>
    <message>
        <source>Continuous Bernoulli</source>
        <translation>Stetige Bernoulli</translation>
    </message>
    <message>
        <source>Binary cross-entropy made a true likelihood for grey values between 0 and 1; its number may be negative (Loaiza-Ganem &amp; Cunningham 2019).</source>
        <translation>Binäre Kreuzentropie als echte Likelihood für graue Werte zwischen 0 und 1; ihre Zahl kann negativ sein (Loaiza-Ganem &amp; Cunningham 2019).</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>The mean over all values of |reconstruction − original|. Forgives outliers; its optimum is the median.</source>
        <translation>Das Mittel von |Rekonstruktion − Original| über alle Werte. Verzeiht Ausreißer; das Optimum ist der Median.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squares small errors and takes large ones as they are, so that outliers pull less (Huber 1964).</source>
        <translation>Quadriert kleine Fehler und nimmt große, wie sie sind, sodass Ausreißer weniger ziehen (Huber 1964).</translation>
    </message>
    <message>
        <source>Threshold δ</source>
        <translation>Schwelle δ</translation>
    </message>
    <message>
        <source>Errors below it count by their square, those above by their size.</source>
        <translation>Fehler darunter zählen mit ihrem Quadrat, die darüber mit ihrer Größe.</translation>
    </message>
    <message>
        <source>Cosine distance</source>
        <translation>Kosinusabstand</translation>
    </message>
    <message>
        <source>One minus the cosine of the angle between reconstruction and original: direction counts, length does not. Usual for word vectors and bags of words.</source>
        <translation>Eins minus der Kosinus des Winkels zwischen Rekonstruktion und Original: Die Richtung zählt, die Länge nicht. Üblich für Wortvektoren und Wortbeutel.</translation>
    </message>
    <message>
        <source>Gaussian, learned variance</source>
        <translation>Gauß, gelernte Varianz</translation>
    </message>
    <message>
        <source>½ (log σ² + (t − μ)²/σ²): the network also says how sure it is of each value, and errors count by that (Nix &amp; Weigend 1994).</source>
        <translation>½ (log σ² + (t − μ)²/σ²): Das Netz sagt auch, wie sicher es bei jedem Wert ist, und danach zählen Fehler (Nix &amp; Weigend 1994).</translation>
    </message>
    <message>
        <source>Least deviation</source>
        <translation>Kleinste Abweichung</translation>
    </message>
    <message>
        <source>The network may not claim to be surer than this; keeps constant pixels from taking over.</source>
        <translation>Sicherer als dies darf das Netz nicht zu sein behaupten; hält unveränderliche Bildpunkte davon ab, alles zu bestimmen.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <source>−Σ t log softmax(z): for values that are shares of a whole, such as one-hot columns and the words of a text. It applies softmax itself.</source>
        <translation>−Σ t log softmax(z): für Werte, die Anteile eines Ganzen sind, wie One-hot-Spalten und die Wörter eines Texts. Softmax wendet sie selbst an.</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Gruppengröße</translation>
    </message>
    <message>
        <source>So many values in a row are the shares of one choice; 0 takes all values as one bag, as for words.</source>
        <translation>So viele Werte hintereinander sind die Anteile einer Wahl; 0 nimmt alle als einen Beutel, wie bei Wörtern.</translation>
    </message>
    <message>
        <source>Structural similarity</source>
        <translation>Strukturelle Ähnlichkeit</translation>
    </message>
    <message>
        <source>1 − SSIM: compares brightness, contrast and structure in small windows, nearer to what people see than single pixels (Wang et al. 2004). For pictures.</source>
        <translation>1 − SSIM: vergleicht Helligkeit, Kontrast und Struktur in kleinen Fenstern, näher an dem, was Menschen sehen, als einzelne Bildpunkte (Wang u. a. 2004). Für Bilder.</translation>
    </message>
    <message>
        <source>Pixels along a side of the window in which two pictures are compared; cut to an odd number that fits the picture.</source>
        <translation>Bildpunkte entlang einer Seite des Fensters, in dem zwei Bilder verglichen werden; auf eine ungerade Zahl gekürzt, die ins Bild passt.</translation>
    </message>
    <message>
        <source>Sparse code (L1)</source>
        <translation>Sparsamer Code (L1)</translation>
    </message>
    <message>
        <source>λ Σ |z|: every active unit of the code costs, so that each sample uses few of them (a sparse autoencoder).</source>
        <translation>λ Σ |z|: Jede aktive Einheit des Codes kostet, sodass jedes Beispiel wenige benutzt (ein sparsamer Autoencoder).</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>Gewicht λ</translation>
    </message>
    <message>
        <source>How much the penalty counts beside the reconstruction.</source>
        <translation>Wie viel der Strafterm neben der Rekonstruktion zählt.</translation>
    </message>
    <message>
        <source>Sparse code (KL)</source>
        <translation>Sparsamer Code (KL)</translation>
    </message>
    <message>
        <source>λ Σ KL(ρ ‖ ρ̂): each unit's mean activity ρ̂ over the batch is drawn to a small target ρ (Ng 2011). Needs a code between 0 and 1, such as a sigmoid's.</source>
        <translation>λ Σ KL(ρ ‖ ρ̂): Die mittlere Aktivität ρ̂ jeder Einheit über den Batch wird zu einem kleinen Ziel ρ gezogen (Ng 2011). Braucht einen Code zwischen 0 und 1, wie ein Sigmoid ihn gibt.</translation>
    </message>
    <message>
        <source>Target ρ</source>
        <translation>Ziel ρ</translation>
    </message>
    <message>
        <source>How active a unit should be on average; the code's activation must lie between 0 and 1.</source>
        <translation>Wie aktiv eine Einheit im Mittel sein soll; die Aktivierung des Codes muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Contractive</source>
        <translation>Kontraktiv</translation>
    </message>
    <message>
        <source>λ ‖∂z/∂x‖²: the code is to change little when the input does, so that it follows only what matters (Rifai et al. 2011). Exact for a plain code right behind the data, else estimated along a random direction for each sample and step.</source>
        <translation>λ ‖∂z/∂x‖²: Der Code soll sich wenig ändern, wenn die Eingabe es tut, sodass er nur dem folgt, was zählt (Rifai u. a. 2011). Genau für einen schlichten Code gleich hinter den Daten, sonst entlang einer zufälligen Richtung je Beispiel und Schritt geschätzt.</translation>
    </message>
    <message>
        <source>Match the prior (MMD)</source>
        <translation>Zur Prior-Verteilung (MMD)</translation>
    </message>
    <message>
        <source>λ MMD²(codes, N(0, 1)): the codes of a batch are to look like draws from a normal distribution, so that new pictures can be drawn (a Wasserstein autoencoder, Tolstikhin et al. 2018).</source>
        <translation>λ MMD²(Codes, N(0, 1)): Die Codes eines Batches sollen aussehen wie aus einer Normalverteilung gezogen, damit sich neue Bilder ziehen lassen (ein Wasserstein-Autoencoder, Tolstikhin u. a. 2018).</translation>
    </message>
    <message>
        <source>Total correlation</source>
        <translation>Totale Korrelation</translation>
    </message>
    <message>
        <source>λ TC(z): what the units of a Gaussian code say twice costs extra, so that each comes to stand for something of its own (β-TCVAE with β = 1 + λ, Chen et al. 2018).</source>
        <translation>λ TC(z): Was die Einheiten eines Gauß-Codes doppelt sagen, kostet extra, sodass jede für etwas Eigenes steht (β-TCVAE mit β = 1 + λ, Chen u. a. 2018).</translation>
    </message>
    <message>
        <source>Decorrelated code</source>
        <translation>Dekorrelierter Code</translation>
    </message>
    <message>
        <source>λ/2 Σ C²ᵢⱼ over i ≠ j, C the covariance of the code: units are to say different things (Cogswell et al. 2016).</source>
        <translation>λ/2 Σ C²ᵢⱼ über i ≠ j, C die Kovarianz des Codes: Einheiten sollen Verschiedenes sagen (Cogswell u. a. 2016).</translation>
    </message>
    <message>
        <source>Weight decay (L2)</source>
        <translation>Gewichtsabbau (L2)</translation>
    </message>
    <message>
        <source>λ/2 Σ w²: large weights cost, so that the network stays smooth (ridge).</source>
        <translation>λ/2 Σ w²: Große Gewichte kosten, damit das Netz glatt bleibt (Ridge).</translation>
    </message>
    <message>
        <source>Weight decay (L1)</source>
        <translation>Gewichtsabbau (L1)</translation>
    </message>
    <message>
        <source>λ Σ |w|: weights that are not needed shrink to zero (lasso).</source>
        <translation>λ Σ |w|: Gewichte, die nicht gebraucht werden, schrumpfen auf null (Lasso).</translation>
    </message>
    <message>
        <source>Orthogonal weights</source>
        <translation>Orthogonale Gewichte</translation>
    </message>
    <message>
        <source>λ/4 ‖W Wᵀ − 1‖² for each matrix of weights: its directions are to be of length one and at right angles, as in PCA (Bansal et al. 2018).</source>
        <translation>λ/4 ‖W Wᵀ − 1‖² für jede Matrix von Gewichten: Ihre Richtungen sollen Länge eins haben und im rechten Winkel stehen, wie bei PCA (Bansal u. a. 2018).</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The network sees the data as they are.</source>
        <translation>Das Netz sieht die Daten, wie sie sind.</translation>
    </message>
    <message>
        <source>x + σε: fresh normal noise on every value in every presentation; the clean original is the target (Vincent et al. 2010).</source>
        <translation>x + σε: frisches normales Rauschen auf jedem Wert bei jedem Vorzeigen; das saubere Original ist das Ziel (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>The standard deviation of the noise on values between 0 and 1.</source>
        <translation>Die Standardabweichung des Rauschens auf Werten zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Maskieren</translation>
    </message>
    <message>
        <source>A share of the values, other ones each time, is set to zero and must be filled in from the rest (Vincent et al. 2008).</source>
        <translation>Ein Teil der Werte, jedes Mal andere, wird null und muss aus dem Rest ergänzt werden (Vincent u. a. 2008).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>The share of values that is lost in each presentation.</source>
        <translation>Der Teil der Werte, der bei jedem Vorzeigen verloren geht.</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>A share of the values, other ones each time, jumps to one or zero (Vincent et al. 2010).</source>
        <translation>Ein Teil der Werte, jedes Mal andere, springt auf eins oder null (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>Occluding patch</source>
        <translation>Verdeckender Fleck</translation>
    </message>
    <message>
        <source>A rectangle at another place each time is blacked out and must be painted in from what is around it (Pathak et al. 2016).</source>
        <translation>Ein Rechteck, jedes Mal woanders, wird schwarz und muss aus seiner Umgebung ausgemalt werden (Pathak u. a. 2016).</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>The side of the patch as a share of the picture's.</source>
        <translation>Die Seite des Flecks als Teil der Seite des Bilds.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>A Gaussian blur of another strength each time; the network learns to sharpen.</source>
        <translation>Eine Gauß-Unschärfe, jedes Mal anders stark; das Netz lernt zu schärfen.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>The largest standard deviation of the blur; each presentation draws its own.</source>
        <translation>Die größte Standardabweichung der Unschärfe; jedes Vorzeigen zieht seine eigene.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Divides each weight's step by the recent size of its gradient (Kingma &amp; Ba 2015). A good first choice.</source>
        <translation>Teilt den Schritt jedes Gewichts durch die letzte Größe seines Gradienten (Kingma &amp; Ba 2015). Eine gute erste Wahl.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step moves the weights; too high diverges, too low crawls.</source>
        <translation>Wie weit jeder Schritt die Gewichte bewegt; zu hoch divergiert, zu niedrig kriecht.</translation>
    </message>
    <message>
        <source>Momentum β₁</source>
        <translation>Schwung β₁</translation>
    </message>
    <message>
        <source>How long the mean of past gradients remembers.</source>
        <translation>Wie lange das Mittel vergangener Gradienten sich erinnert.</translation>
    </message>
    <message>
        <source>Memory β₂</source>
        <translation>Gedächtnis β₂</translation>
    </message>
    <message>
        <source>How long the mean of squared gradients remembers.</source>
        <translation>Wie lange das Mittel quadrierter Gradienten sich erinnert.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division finite where gradients vanish.</source>
        <translation>Hält die Division endlich, wo Gradienten verschwinden.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with weight decay kept apart from the gradient (Loshchilov &amp; Hutter 2019).</source>
        <translation>Adam mit Gewichtsabbau getrennt vom Gradienten (Loshchilov &amp; Hutter 2019).</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Gewichtsabbau λ</translation>
    </message>
    <message>
        <source>Pulls every weight towards zero, apart from the gradient.</source>
        <translation>Zieht jedes Gewicht zu null, unabhängig vom Gradienten.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Steps straight down the gradient, with momentum to roll through valleys (Sutskever et al. 2013).</source>
        <translation>Geht geradewegs den Gradienten hinab, mit Schwung, um durch Täler zu rollen (Sutskever u. a. 2013).</translation>
    </message>
    <message>
        <source>How much of the last step is carried on; 0 for none.</source>
        <translation>Wie viel vom letzten Schritt weitergetragen wird; 0 für nichts.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it turns.</source>
        <translation>Schaut entlang des Schwungs voraus, ehe er abbiegt.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Divides each weight's gradient by its recent size (Tieleman &amp; Hinton 2012): Adam without its memory of direction.</source>
        <translation>Teilt den Gradienten jedes Gewichts durch seine letzte Größe (Tieleman &amp; Hinton 2012): Adam ohne das Gedächtnis der Richtung.</translation>
    </message>
    <message>
        <source>Memory α</source>
        <translation>Gedächtnis α</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum before it turns (Dozat 2016).</source>
        <translation>Adam, der entlang seines Schwungs vorausschaut, ehe er abbiegt (Dozat 2016).</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Every weight moves by the same amount, up or down by the sign of its momentum (Chen et al. 2023); wants a learning rate a tenth of Adam's.</source>
        <translation>Jedes Gewicht bewegt sich gleich weit, auf oder ab nach dem Vorzeichen seines Schwungs (Chen u. a. 2023); will ein Zehntel der Lernrate von Adam.</translation>
    </message>
    <message>
        <source>Mixing β₁</source>
        <translation>Mischung β₁</translation>
    </message>
    <message>
        <source>How much of the step's direction comes from past gradients.</source>
        <translation>Wie viel von der Richtung des Schritts aus vergangenen Gradienten kommt.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabbau</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Learns from its last ten steps how the valley bends and jumps towards its floor (Nocedal 1980). For small sets: make the batch as large as the set, because it trusts every gradient.</source>
        <translation>Lernt aus seinen letzten zehn Schritten, wie das Tal sich biegt, und springt zu dessen Grund (Nocedal 1980). Für kleine Datensätze: den Batch so groß wie den Datensatz machen, denn es traut jedem Gradienten.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>Die Lernrate bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Falls along half a cosine to its final share (Loshchilov &amp; Hutter 2017).</source>
        <translation>Fällt entlang eines halben Kosinus auf ihren letzten Anteil (Loshchilov &amp; Hutter 2017).</translation>
    </message>
    <message>
        <source>Final factor</source>
        <translation>Letzter Anteil</translation>
    </message>
    <message>
        <source>The share of the learning rate that is left at the end.</source>
        <translation>Der Teil der Lernrate, der am Ende bleibt.</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Kosinus mit Neustarts</translation>
    </message>
    <message>
        <source>Falls along half a cosine, jumps back up and falls again, longer each time (Loshchilov &amp; Hutter 2017).</source>
        <translation>Fällt entlang eines halben Kosinus, springt zurück und fällt wieder, jedes Mal länger (Loshchilov &amp; Hutter 2017).</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Epochs of the first fall.</source>
        <translation>Epochen des ersten Falls.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>How much longer each fall is than the one before.</source>
        <translation>Wie viel länger jeder Fall ist als der vorige.</translation>
    </message>
    <message>
        <source>The share of the learning rate that is left at the end of a fall.</source>
        <translation>Der Teil der Lernrate, der am Ende eines Falls bleibt.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Rises to the learning rate and then falls to almost nothing (Smith &amp; Topin 2018).</source>
        <translation>Steigt auf die Lernrate und fällt dann auf fast nichts (Smith &amp; Topin 2018).</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>The share of the training in which the rate goes up.</source>
        <translation>Der Teil des Trainings, in dem die Rate steigt.</translation>
    </message>
    <message>
        <source>First factor</source>
        <translation>Erster Anteil</translation>
    </message>
    <message>
        <source>The share of the learning rate to begin with.</source>
        <translation>Der Teil der Lernrate, mit dem begonnen wird.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Drops by a factor every so many epochs.</source>
        <translation>Fällt alle so und so viele Epochen um einen Faktor.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation>Epochen zwischen zwei Stufen.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What each drop multiplies the learning rate by.</source>
        <translation>Womit jede Stufe die Lernrate malnimmt.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Shrinks by the same factor every epoch, smoothly.</source>
        <translation>Schrumpft jede Epoche um denselben Faktor, stufenlos.</translation>
    </message>
    <message>
        <source>What each epoch multiplies the learning rate by.</source>
        <translation>Womit jede Epoche die Lernrate malnimmt.</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>Bei Stillstand senken</translation>
    </message>
    <message>
        <source>Drops by a factor whenever the validation loss has not improved for some epochs.</source>
        <translation>Fällt um einen Faktor, wenn der Validierungsverlust einige Epochen lang nicht kleiner wurde.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss before the rate drops.</source>
        <translation>Epochen ohne kleineren Validierungsverlust, ehe die Rate fällt.</translation>
    </message>
    <message>
        <source>How long and in which portions to train, and which samples are kept aside.</source>
        <translation>Wie lange und in welchen Portionen trainiert wird, und welche Beispiele beiseite bleiben.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often the training sees every sample.</source>
        <translation>Wie oft das Training jedes Beispiel sieht.</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Vortraining</translation>
    </message>
    <message>
        <source>Before everything learns together, each layer with its counterpart in the decoder learns alone for so many epochs, from the data inwards (Bengio et al. 2007); 0 leaves it out.</source>
        <translation>Ehe alles zusammen lernt, lernt jede Schicht mit ihrem Gegenstück im Decoder allein so viele Epochen lang, von den Daten nach innen (Bengio u. a. 2007); 0 lässt es weg.</translation>
    </message>
    <message>
        <source>epochs a layer</source>
        <translation>Epochen je Schicht</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Samples in one step.</source>
        <translation>Beispiele in einem Schritt.</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate rises from zero.</source>
        <translation>Epochen, in denen die Lernrate von null steigt.</translation>
    </message>
    <message>
        <source>Average weights</source>
        <translation>Gewichte mitteln</translation>
    </message>
    <message>
        <source>Shows and keeps a running mean of the weights, of which each step keeps this share: calmer than the last weights; 0 is off.</source>
        <translation>Zeigt und behält ein laufendes Mittel der Gewichte, von dem jeder Schritt diesen Teil behält: ruhiger als die letzten Gewichte; 0 schaltet es ab.</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>Gradient kürzen</translation>
    </message>
    <message>
        <source>The gradient's norm is cut to this length; 0 leaves it as it is.</source>
        <translation>Die Norm des Gradienten wird auf diese Länge gekürzt; 0 lässt sie.</translation>
    </message>
    <message>
        <source>Stops after so many epochs without a better validation loss and takes the best weights; 0 never stops.</source>
        <translation>Hält nach so vielen Epochen ohne kleineren Validierungsverlust an und nimmt die besten Gewichte; 0 hält nie an.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>The share of the training samples that is kept aside to watch for overfitting.</source>
        <translation>Der Teil der Trainingsbeispiele, der beiseite bleibt, um Überanpassung zu sehen.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The share kept for the final test where the data come without a test split.</source>
        <translation>Der Teil, der für die letzte Prüfung bleibt, wo die Daten keine Testbeispiele mitbringen.</translation>
    </message>
    <message>
        <source>Built-in set</source>
        <translation>Eingebauter Datensatz</translation>
    </message>
    <message>
        <source>A set that comes with Hourglass.</source>
        <translation>Ein Datensatz, der mit Hourglass kommt.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Which of the sets that come with Hourglass.</source>
        <translation>Welcher der Datensätze, die mit Hourglass kommen.</translation>
    </message>
    <message>
        <source>Fashion-MNIST, 5,000</source>
        <translation>Fashion-MNIST, 5.000</translation>
    </message>
    <message>
        <source>Digits, 8×8</source>
        <translation>Ziffern, 8×8</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Every picture below a folder; each subfolder is a class.</source>
        <translation>Jedes Bild unter einem Ordner; jeder Unterordner ist eine Klasse.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Where the data are.</source>
        <translation>Wo die Daten liegen.</translation>
    </message>
    <message>
        <source>Largest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Pictures with longer sides are made smaller, keeping their proportions.</source>
        <translation>Bilder mit längeren Seiten werden verkleinert und behalten ihre Proportionen.</translation>
    </message>
    <message>
        <source>IDX</source>
        <translation>IDX</translation>
    </message>
    <message>
        <source>The format of the MNIST family, gzipped or not. Images and labels find each other, and so do train and t10k.</source>
        <translation>Das Format der MNIST-Familie, gepackt oder nicht. Bilder und Klassen finden einander, ebenso train und t10k.</translation>
    </message>
    <message>
        <source>NPY</source>
        <translation>NPY</translation>
    </message>
    <message>
        <source>One NumPy array: samples × values, or samples × height × width (× channels).</source>
        <translation>Ein NumPy-Feld: Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle).</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A table, a sample a line, with or without a header, gzipped or not; one column may name the class.</source>
        <translation>Eine Tabelle, ein Beispiel je Zeile, mit oder ohne Kopf, gepackt oder nicht; eine Spalte kann die Klasse nennen.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Klassenspalte</translation>
    </message>
    <message>
        <source>The column that names the class: its name, "none", or "auto" to find it.</source>
        <translation>Die Spalte, die die Klasse nennt: ihr Name, „none“, oder „auto“, um sie zu finden.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Sigmoid outputs reach 0 to 1 only; automatic scales pictures as a whole and tables column by column.</source>
        <translation>Ein Sigmoid reicht nur von 0 bis 1; automatisch bringt Bilder als Ganzes und Tabellen Spalte für Spalte dahin.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Each column to 0…1</source>
        <translation>Jede Spalte auf 0…1</translation>
    </message>
    <message>
        <source>All alike to 0…1</source>
        <translation>Alle gleich auf 0…1</translation>
    </message>
    <message>
        <source>Mean 0, variance 1</source>
        <translation>Mittel 0, Varianz 1</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>What happens to samples that lack values: they are left out, or kept, and what they lack counts for nothing in the loss.</source>
        <translation>Was mit Beispielen geschieht, denen Werte fehlen: Sie bleiben weg, oder sie bleiben da, und was ihnen fehlt, zählt im Verlust nichts.</translation>
    </message>
    <message>
        <source>Leave such samples out</source>
        <translation>Solche Beispiele auslassen</translation>
    </message>
    <message>
        <source>Keep them, ignore the values</source>
        <translation>Behalten, Werte übergehen</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>Gewichtsspalte</translation>
    </message>
    <message>
        <source>The column that says how much each sample counts in the loss: its name, or "none".</source>
        <translation>Die Spalte, die sagt, wie viel jedes Beispiel im Verlust zählt: ihr Name oder „none“.</translation>
    </message>
    <message>
        <source>Linear (PCA)</source>
        <translation>Linear (PCA)</translation>
    </message>
    <message>
        <source>Without bends an autoencoder finds the same plane as principal component analysis: compare the two errors.</source>
        <translation>Ohne Biegung findet ein Autoencoder dieselbe Ebene wie die Hauptkomponentenanalyse: die beiden Fehler vergleichen.</translation>
    </message>
    <message>
        <source>Undercomplete</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <source>Everything must pass through two numbers, which make a map of the data.</source>
        <translation>Alles muss durch zwei Zahlen, und die ergeben eine Karte der Daten.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Hinton and Salakhutdinov's 1000-500-250-30: far below the error of PCA with 30 components.</source>
        <translation>Hintons und Salakhutdinovs 1000-500-250-30: weit unter dem Fehler der PCA mit 30 Komponenten.</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Sparsam</translation>
    </message>
    <message>
        <source>256 units of which each may be active only one time in twenty: each learns a part of the pictures.</source>
        <translation>256 Einheiten, von denen jede nur eins von zwanzig Malen aktiv sein darf: Jede lernt einen Teil der Bilder.</translation>
    </message>
    <message>
        <source>1,000 units of which the 25 strongest speak: strokes and parts, good for telling classes apart.</source>
        <translation>1.000 Einheiten, von denen die 25 stärksten sprechen: Striche und Teile, gut, um Klassen zu unterscheiden.</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschend</translation>
    </message>
    <message>
        <source>The input is noisy, the target clean: it learns what the data look like and paints the noise out.</source>
        <translation>Die Eingabe ist verrauscht, das Ziel sauber: Es lernt, wie die Daten aussehen, und malt das Rauschen weg.</translation>
    </message>
    <message>
        <source>The code may change only as little as it can: it learns to ignore what does not matter.</source>
        <translation>Der Code darf sich nur so wenig wie möglich ändern: Es lernt zu übergehen, was nicht zählt.</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>Variationell</translation>
    </message>
    <message>
        <source>Codes are drawn from normal distributions, so that every point of the code gives a picture.</source>
        <translation>Codes werden aus Normalverteilungen gezogen, sodass jeder Punkt des Codes ein Bild ergibt.</translation>
    </message>
    <message>
        <source>β-variational</source>
        <translation>β-variationell</translation>
    </message>
    <message>
        <source>Four times the price on what the code says: few units stay active, each with a meaning of its own.</source>
        <translation>Der vierfache Preis auf das, was der Code sagt: Wenige Einheiten bleiben aktiv, jede mit eigener Bedeutung.</translation>
    </message>
    <message>
        <source>A picture becomes 16 whole numbers, each the number of one of 256 learned vectors: watch how many of them are in use.</source>
        <translation>Ein Bild wird zu 16 ganzen Zahlen, jede die Nummer eines von 256 gelernten Vektoren: zusehen, wie viele davon in Gebrauch sind.</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Faltend</translation>
    </message>
    <message>
        <source>Small windows instead of dense layers: sharp pictures from few weights.</source>
        <translation>Kleine Fenster statt dichter Schichten: scharfe Bilder aus wenigen Gewichten.</translation>
    </message>
    <message>
        <source>Conv variational</source>
        <translation>Faltend variationell</translation>
    </message>
    <message>
        <source>Windows and normal distributions together: new pictures from random codes.</source>
        <translation>Fenster und Normalverteilungen zusammen: neue Bilder aus zufälligen Codes.</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <source>Use of each unit</source>
        <translation>Gebrauch jeder Einheit</translation>
    </message>
    <message>
        <source>Units in use</source>
        <translation>Einheiten in Gebrauch</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>Mittlere Aktivierung</translation>
    </message>
    <message>
        <source>Share of active units</source>
        <translation>Anteil aktiver Einheiten</translation>
    </message>
    <message>
        <source>Bits' entropy</source>
        <translation>Entropie der Bits</translation>
    </message>
    <message>
        <source>Selectors' certainty</source>
        <translation>Sicherheit der Wähler</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>KL of each unit</source>
        <translation>KL jeder Einheit</translation>
    </message>
    <message>
        <source>Active units</source>
        <translation>Aktive Einheiten</translation>
    </message>
    <message>
        <source>Entries in use</source>
        <translation>Einträge in Gebrauch</translation>
    </message>
    <message>
        <source>Codebook perplexity</source>
        <translation>Perplexität des Codebuchs</translation>
    </message>
    <message>
        <source>Squeeze to two</source>
        <translation>Auf zwei verengt</translation>
    </message>
    <message>
        <source>%1 has too few samples to keep some aside for validation, which patience and the schedule watch.</source>
        <translation>%1 hat zu wenige Beispiele, um welche zur Validierung beiseite zu behalten, auf die Geduld und Zeitplan achten.</translation>
    </message>
    <message>
        <source>These data hold %1 samples; training needs at least four.</source>
        <translation>Diese Daten enthalten %1 Beispiele; das Training braucht wenigstens vier.</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Randbreite</translation>
    </message>
    <message>
        <source>Choose a sample on the map to begin with.</source>
        <translation>Wählen Sie auf der Karte ein Beispiel, mit dem es beginnt.</translation>
    </message>
    <message>
        <source>Choose two samples or more on the map: press A, then click each.</source>
        <translation>Wählen Sie auf der Karte zwei oder mehr Beispiele: A drücken, dann jedes anklicken.</translation>
    </message>
    <message>
        <source>Codes are drawn evenly from the sphere.</source>
        <translation>Codes werden gleichmäßig von der Kugel gezogen.</translation>
    </message>
    <message>
        <source>Codes are drawn from %1 normal distributions fitted to the codes of %2 samples.</source>
        <translation>Codes werden aus %1 Normalverteilungen gezogen, angepasst an die Codes von %2 Beispielen.</translation>
    </message>
    <message>
        <source>Codes are drawn from the prior, N(0, 1).</source>
        <translation>Codes werden aus der Vorverteilung gezogen, N(0, 1).</translation>
    </message>
    <message>
        <source>Each number of a code is 0 or 1 with the same chance.</source>
        <translation>Jede Zahl eines Codes ist mit gleicher Wahrscheinlichkeit 0 oder 1.</translation>
    </message>
    <message>
        <source>The codes are no longer numbers.</source>
        <translation>Die Codes sind keine Zahlen mehr.</translation>
    </message>
    <message>
        <source>The map holds no sample of one of the two classes.</source>
        <translation>Die Karte enthält kein Beispiel einer der beiden Klassen.</translation>
    </message>
    <message>
        <source>There are no codes yet to learn a density from.</source>
        <translation>Es gibt noch keine Codes, aus denen eine Dichte zu lernen wäre.</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>"%1" is a pipe or a device. Save its contents in a file first.</source>
        <translation>"%1" ist eine Pipe oder ein Gerät. Speichern Sie den Inhalt zuerst in einer Datei.</translation>
    </message>
    <message>
        <source>"%1" is a pipe or a device. Choose a file to write.</source>
        <translation>"%1" ist eine Pipe oder ein Gerät. Wählen Sie eine Datei zum Schreiben.</translation>
    </message>
    <message>
        <source>The folder of "%1" does not permit new files, which saving needs. Save in another folder.</source>
        <translation>Der Ordner von "%1" lässt keine neuen Dateien zu, die das Speichern braucht. Speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is damaged: a place in it is not a whole number.</source>
        <translation>%1 ist beschädigt: Eine Position darin ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is damaged: its tensors overlap or leave gaps.</source>
        <translation>%1 ist beschädigt: Die Tensoren überlappen sich oder lassen Lücken.</translation>
    </message>
    <message>
        <source>%1 is truncated or damaged: its header gives %2 bytes of tensors, but it contains %3.</source>
        <translation>%1 ist abgeschnitten oder beschädigt: Laut Kopf sind es %2 Bytes an Tensoren, enthalten sind %3.</translation>
    </message>
    <message>
        <source>%1 is damaged: its samples would have too many values.</source>
        <translation>%1 ist beschädigt: Die Beispiele hätten zu viele Werte.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 contains values that are not finite numbers.</source>
        <translation>%1 ist nicht verwendbar: %2 enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>"%1" must be a whole number from %2 to %3.</source>
        <translation>"%1" muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>"%1" must be a list.</source>
        <translation>"%1" muss eine Liste sein.</translation>
    </message>
    <message>
        <source>"%1" has %2 entries; Hourglass reads at most %3.</source>
        <translation>"%1" hat %2 Einträge; Hourglass liest höchstens %3.</translation>
    </message>
    <message>
        <source>"%1" is not a part of an experiment that this Hourglass knows.</source>
        <translation>"%1" ist kein Teil eines Experiments, den dieses Hourglass kennt.</translation>
    </message>
    <message>
        <source>%1 must be settings in braces.</source>
        <translation>%1: Hier müssen Einstellungen in geschweiften Klammern stehen.</translation>
    </message>
</context>
</TS>

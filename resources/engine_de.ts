<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>engine</name>
    <message>
        <source>%1 has more than 64 million pixels. Reduce it first.</source>
        <translation>%1 hat mehr als 64 Millionen Pixel. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 cannot be read as an image: %2.</source>
        <translation>%1 lässt sich nicht als Bild lesen: %2.</translation>
    </message>
    <message>
        <source>%1 contains no samples.</source>
        <translation>%1 enthält keine Beispiele.</translation>
    </message>
    <message>
        <source>%1 is damaged: its header claims more values than fit in memory.</source>
        <translation>%1 ist beschädigt: Der Header gibt mehr Werte an, als in den Speicher passen.</translation>
    </message>
    <message>
        <source>%1 is truncated: its header gives %2 values, but it contains %3.</source>
        <translation>%1 ist unvollständig: Der Header gibt %2 Werte an, die Datei enthält %3.</translation>
    </message>
    <message>
        <source>%1 is longer than the %2 values its header gives.</source>
        <translation>%1 ist länger als die %2 Werte, die der Header angibt.</translation>
    </message>
    <message>
        <source>%1 contains values that are not finite (NaN or infinity).</source>
        <translation>%1 enthält Werte, die nicht endlich sind (NaN oder unendlich).</translation>
    </message>
    <message>
        <source>values %1 to %2 scaled to 0…1</source>
        <translation>Werte von %1 bis %2 auf 0…1 skaliert</translation>
    </message>
    <message>
        <source>%1 cannot be read completely: the disk reports an error.</source>
        <translation>%1 lässt sich nicht vollständig lesen: Das Laufwerk meldet einen Fehler.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: zlib failed to start.</source>
        <translation>%1 lässt sich nicht entpacken: zlib startet nicht.</translation>
    </message>
    <message>
        <source>%1 is a truncated gzip archive.</source>
        <translation>%1 ist ein unvollständiges gzip-Archiv.</translation>
    </message>
    <message>
        <source>%1 is a damaged gzip archive.</source>
        <translation>%1 ist ein beschädigtes gzip-Archiv.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a text file.</source>
        <translation>%1 ist größer als %2 MB, zu groß für eine Textdatei.</translation>
    </message>
    <message>
        <source>%1 has no label column "%2".</source>
        <translation>%1 hat keine Label-Spalte „%2“.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 cannot be both label and weight.</source>
        <translation>Spalte „%1“ von %2 kann nicht zugleich Label und Gewicht sein.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 cannot be the label: it has more than a thousand different values.</source>
        <translation>Spalte „%1“ von %2 kann kein Label sein: Sie hat mehr als tausend verschiedene Werte.</translation>
    </message>
    <message>
        <source>%1 has no weight column "%2".</source>
        <translation>%1 hat keine Gewichtsspalte „%2“.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 cannot be weights: row %3 is not a number of 0 or more.</source>
        <translation>Spalte „%1“ von %2 kann keine Gewichte enthalten: Zeile %3 ist keine Zahl ab 0.</translation>
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
        <source>%1 contains an infinite value in column "%2".</source>
        <translation>%1 enthält in Spalte „%2“ einen unendlichen Wert.</translation>
    </message>
    <message>
        <source>Every row of %1 has a missing value. Keep the rows and ignore the missing values.</source>
        <translation>In %1 fehlt in jeder Zeile ein Wert. Behalten Sie die Zeilen und ignorieren Sie fehlende Werte.</translation>
    </message>
    <message>
        <source>%1 has no numeric columns to learn from. Make columns of words one-hot.</source>
        <translation>%1 hat keine numerischen Spalten zum Lernen. Setzen Sie Wortspalten auf One-Hot.</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>weight: %1</source>
        <translation>Gewicht: %1</translation>
    </message>
    <message>
        <source>%1 missing values ignored</source>
        <translation>%1 fehlende Werte ignoriert</translation>
    </message>
    <message>
        <source>%1 rows with missing values skipped</source>
        <translation>%1 Zeilen mit fehlenden Werten übersprungen</translation>
    </message>
    <message>
        <source>non-numeric columns skipped: %1</source>
        <translation>nicht numerische Spalten übersprungen: %1</translation>
    </message>
    <message>
        <source>%1 contains no rows.</source>
        <translation>%1 enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 values, but the %4 has %5.</source>
        <translation>%1, Zeile %2: %3 Werte, aber die %4 hat %5.</translation>
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
        <source>%1 is not valid CSV: %2.</source>
        <translation>%1 ist kein gültiges CSV: %2.</translation>
    </message>
    <message>
        <source>%1 does not contain a whole number of samples of %2.</source>
        <translation>%1 enthält keine ganze Zahl von Beispielen zu %2.</translation>
    </message>
    <message>
        <source>%1 has %2 samples but %3 labels.</source>
        <translation>%1 hat %2 Beispiele, aber %3 Labels.</translation>
    </message>
    <message>
        <source>%1 has %2 samples but %3 weights.</source>
        <translation>%1 hat %2 Beispiele, aber %3 Gewichte.</translation>
    </message>
    <message>
        <source>A sample of %1 has the weight %2, but weights must be 0 or more.</source>
        <translation>Ein Beispiel von %1 hat das Gewicht %2, Gewichte müssen aber mindestens 0 sein.</translation>
    </message>
    <message>
        <source>All samples of %1 have the weight 0.</source>
        <translation>Alle Beispiele von %1 haben das Gewicht 0.</translation>
    </message>
    <message>
        <source>Images cannot be read here: there is no image reader.</source>
        <translation>Bilder lassen sich hier nicht lesen: Es gibt keinen Bildleser.</translation>
    </message>
    <message>
        <source>"%1" contains no images.</source>
        <translation>„%1“ enthält keine Bilder.</translation>
    </message>
    <message>
        <source>%1 of %2 images differ in size; they were scaled to %3</source>
        <translation>%1 von %2 Bildern haben eine andere Größe; sie wurden auf %3 skaliert</translation>
    </message>
    <message>
        <source>%1 is too short to be an IDX file.</source>
        <translation>%1 ist zu kurz für eine IDX-Datei.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file: it does not start with 0, 0 and a known type.</source>
        <translation>%1 ist keine IDX-Datei: Sie beginnt nicht mit 0, 0 und einem bekannten Typ.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions, but Hourglass reads one to four.</source>
        <translation>%1 hat %2 Dimensionen, Hourglass liest aber nur eine bis vier.</translation>
    </message>
    <message>
        <source>%1 contains values that are not labels (whole numbers from 0 to 999).</source>
        <translation>%1 enthält Werte, die keine Labels sind (ganze Zahlen von 0 bis 999).</translation>
    </message>
    <message>
        <source>%1 contains labels, but its image file is missing. Put both in one folder.</source>
        <translation>%1 enthält Labels, aber die Bilddatei fehlt. Legen Sie beide in einen Ordner.</translation>
    </message>
    <message>
        <source>%1 and %2 contain images of different sizes or types.</source>
        <translation>%1 und %2 enthalten Bilder verschiedener Größe oder verschiedenen Typs.</translation>
    </message>
    <message>
        <source>%1 must contain one label per sample, but has %2 dimensions.</source>
        <translation>%1 muss ein Label je Beispiel enthalten, hat aber %2 Dimensionen.</translation>
    </message>
    <message>
        <source>%1 contains values of type %2, but Hourglass reads integers, float32 and float64.</source>
        <translation>%1 enthält Werte vom Typ %2, Hourglass liest aber ganze Zahlen, float32 und float64.</translation>
    </message>
    <message>
        <source>%1 has no "%2" in its header, so it is not a numeric array.</source>
        <translation>%1 hat kein „%2“ im Header, ist also kein numerisches Array.</translation>
    </message>
    <message>
        <source>%1 has a damaged header.</source>
        <translation>%1 hat einen beschädigten Header.</translation>
    </message>
    <message>
        <source>%1 is not an NPY file.</source>
        <translation>%1 ist keine NPY-Datei.</translation>
    </message>
    <message>
        <source>%1 has a truncated header.</source>
        <translation>%1 hat einen unvollständigen Header.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions, but Hourglass needs samples × values, or samples × height × width (× channels).</source>
        <translation>%1 hat %2 Dimensionen, Hourglass braucht aber Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle).</translation>
    </message>
    <message>
        <source>There is no file or folder "%1".</source>
        <translation>Es gibt weder Datei noch Ordner „%1“.</translation>
    </message>
    <message>
        <source>"%1" is not a supported data format. Use IDX, NPY, CSV or a folder of images.</source>
        <translation>„%1“ ist kein unterstütztes Datenformat. Verwenden Sie IDX, NPY, CSV oder einen Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>"%1" is an unknown kind of data source.</source>
        <translation>„%1“ ist eine unbekannte Art von Datenquelle.</translation>
    </message>
    <message>
        <source>No data set is loaded. Open one to start training.</source>
        <translation>Kein Datensatz geladen. Öffnen Sie einen, um zu trainieren.</translation>
    </message>
    <message>
        <source>"%1" is an unknown kind.</source>
        <translation>„%1“ ist eine unbekannte Art.</translation>
    </message>
    <message>
        <source>Set Dense to %1</source>
        <translation>Dense auf %1 setzen</translation>
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
        <source>The network outputs %1, but the data is %2%3.</source>
        <translation>Das Netz gibt %1 aus, die Daten haben aber %2%3.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Use mean squared error</source>
        <translation>Mittleren quadratischen Fehler verwenden</translation>
    </message>
    <message>
        <source>Scale the data to 0…1</source>
        <translation>Daten auf 0…1 skalieren</translation>
    </message>
    <message>
        <source>%1 needs images, but the data is vectors.</source>
        <translation>%1 braucht Bilder, die Daten sind aber Vektoren.</translation>
    </message>
    <message>
        <source>%1 needs complete samples, but the data has missing values.</source>
        <translation>%1 braucht vollständige Beispiele, den Daten fehlen aber Werte.</translation>
    </message>
    <message>
        <source>Skip samples with missing values</source>
        <translation>Beispiele mit fehlenden Werten überspringen</translation>
    </message>
    <message>
        <source>%1 needs values between 0 and 1, but the data ranges %2.</source>
        <translation>%1 braucht Werte zwischen 0 und 1, die Daten reichen aber %2.</translation>
    </message>
    <message>
        <source>%1 needs values of 0 or more, but the data ranges %2.</source>
        <translation>%1 braucht Werte ab 0, die Daten reichen aber %2.</translation>
    </message>
    <message>
        <source>%1 needs two outputs per value. End with a dense or convolutional layer.</source>
        <translation>%1 braucht zwei Ausgaben je Wert. Schließen Sie mit einer Dense- oder Faltungsschicht ab.</translation>
    </message>
    <message>
        <source>End with a sigmoid</source>
        <translation>Mit Sigmoid abschließen</translation>
    </message>
    <message>
        <source>Remove the activation</source>
        <translation>Aktivierung entfernen</translation>
    </message>
    <message>
        <source>%1 needs probabilities. Use a sigmoid in the last layer.</source>
        <translation>%1 braucht Wahrscheinlichkeiten. Verwenden Sie in der letzten Schicht ein Sigmoid.</translation>
    </message>
    <message>
        <source>%1 needs raw outputs. Remove the last layer's activation.</source>
        <translation>%1 braucht rohe Ausgaben. Entfernen Sie die Aktivierung der letzten Schicht.</translation>
    </message>
    <message>
        <source>no lower than %1</source>
        <translation>nicht unter %1</translation>
    </message>
    <message>
        <source>The last layer's %1 outputs values %2, but the data ranges %3.</source>
        <translation>Die Aktivierung der letzten Schicht, %1, gibt Werte %2 aus, die Daten reichen aber %3.</translation>
    </message>
    <message>
        <source>Remove the penalty</source>
        <translation>Strafterm entfernen</translation>
    </message>
    <message>
        <source>The contractive penalty needs a plain code.</source>
        <translation>Der kontraktive Strafterm braucht einen einfachen Code.</translation>
    </message>
    <message>
        <source>Use a plain code</source>
        <translation>Einfachen Code verwenden</translation>
    </message>
    <message>
        <source>The contractive penalty does not support %1 in the encoder.</source>
        <translation>Der kontraktive Strafterm unterstützt %1 im Encoder nicht.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 is listed twice. Keep one and set its weight.</source>
        <translation>%1 ist doppelt vorhanden. Behalten Sie einen und stellen Sie sein Gewicht ein.</translation>
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
        <translation>Gauß-Code verwenden</translation>
    </message>
    <message>
        <source>Use a sigmoid in the code</source>
        <translation>Sigmoid im Code verwenden</translation>
    </message>
    <message>
        <source>Use the L1 penalty instead</source>
        <translation>Stattdessen den L1-Strafterm verwenden</translation>
    </message>
    <message>
        <source>The KL sparsity penalty needs a code between 0 and 1, such as a sigmoid gives.</source>
        <translation>Der KL-Sparsity-Strafterm braucht einen Code zwischen 0 und 1, etwa durch ein Sigmoid.</translation>
    </message>
    <message>
        <source>Hold out 15%</source>
        <translation>15 % zurückhalten</translation>
    </message>
    <message>
        <source>Early stopping needs validation samples, but none are held out.</source>
        <translation>Early Stopping braucht Validierungsbeispiele, aber es sind keine zurückgehalten.</translation>
    </message>
    <message>
        <source>Train without early stopping</source>
        <translation>Ohne Early Stopping trainieren</translation>
    </message>
    <message>
        <source>%1 needs validation samples, but none are held out.</source>
        <translation>%1 braucht Validierungsbeispiele, aber es sind keine zurückgehalten.</translation>
    </message>
    <message>
        <source>Use a constant rate</source>
        <translation>Konstante Rate verwenden</translation>
    </message>
    <message>
        <source>Train without pretraining</source>
        <translation>Ohne Vortraining trainieren</translation>
    </message>
    <message>
        <source>Layer-wise pretraining needs at least two encoder layers.</source>
        <translation>Schichtweises Vortraining braucht mindestens zwei Encoder-Schichten.</translation>
    </message>
    <message>
        <source>Layer-wise pretraining needs a decoder that mirrors the encoder's layer sizes.</source>
        <translation>Schichtweises Vortraining braucht einen Decoder, der die Schichtgrößen des Encoders spiegelt.</translation>
    </message>
    <message>
        <source>Batch norm and batch-wise penalties need at least two samples per batch.</source>
        <translation>Batch-Normalisierung und batchweise Strafterme brauchen mindestens zwei Beispiele je Batch.</translation>
    </message>
    <message>
        <source>Use batches of 32</source>
        <translation>Batches von 32 verwenden</translation>
    </message>
    <message>
        <source>Tied weights need a decoder's dense layer that mirrors one of the encoder's.</source>
        <translation>Gekoppelte Gewichte brauchen eine Dense-Schicht im Decoder, die eine des Encoders spiegelt.</translation>
    </message>
    <message>
        <source>Untie weights</source>
        <translation>Gewichte entkoppeln</translation>
    </message>
    <message>
        <source>%1: %2 bypassed</source>
        <translation>%1: %2 überbrückt</translation>
    </message>
    <message>
        <source>%1: %2 re-enabled</source>
        <translation>%1: %2 wieder aktiv</translation>
    </message>
    <message>
        <source>%1: reordered</source>
        <translation>%1: umsortiert</translation>
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
        <translation>Decoder entkoppelt</translation>
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
        <source>Weights untied</source>
        <translation>Gewichte entkoppelt</translation>
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
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Seed %1 → %2</source>
        <translation>Seed %1 → %2</translation>
    </message>
    <message>
        <source>"%1" cannot be written: %2. %3</source>
        <translation>„%1“ lässt sich nicht schreiben: %2. %3</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>you have no permission</source>
        <translation>Ihnen fehlt die Berechtigung</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>die Datei oder der Ordner ist nicht vorhanden</translation>
    </message>
    <message>
        <source>part of its path is not a folder</source>
        <translation>ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>the file is too large for this disk</source>
        <translation>die Datei ist zu groß für diesen Datenträger</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the disk reports an error or was removed</source>
        <translation>der Datenträger meldet einen Fehler oder wurde entfernt</translation>
    </message>
    <message>
        <source>Free some space, or save on another disk.</source>
        <translation>Geben Sie Speicherplatz frei oder speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Save on another disk.</source>
        <translation>Speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Save in another folder.</source>
        <translation>Speichern Sie in einem anderen Ordner.</translation>
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
        <source>"%1" is too large: more than %2 MB.</source>
        <translation>„%1“ ist zu groß: mehr als %2 MB.</translation>
    </message>
    <message>
        <source>"%1" cannot be read completely.</source>
        <translation>„%1“ lässt sich nicht vollständig lesen.</translation>
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
        <source>"%1" is an unknown kind of %2.</source>
        <translation>„%1“ ist eine unbekannte Art von %2.</translation>
    </message>
    <message>
        <source>"%1" must be a single value.</source>
        <translation>„%1“ muss ein einzelner Wert sein.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: error in line %2.</source>
        <translation>%1 ist kein gültiges JSON: Fehler in Zeile %2.</translation>
    </message>
    <message>
        <source>%1 is not a Hourglass experiment: a value has the wrong type.</source>
        <translation>%1 ist kein Hourglass-Experiment: Ein Wert hat den falschen Typ.</translation>
    </message>
    <message>
        <source>it is not a Hourglass experiment.</source>
        <translation>es ist kein Hourglass-Experiment.</translation>
    </message>
    <message>
        <source>it was written by a newer Hourglass. This one reads version %1.</source>
        <translation>es stammt von einem neueren Hourglass. Dieses liest Version %1.</translation>
    </message>
    <message>
        <source>%1 is too short to be a safetensors file.</source>
        <translation>%1 ist zu kurz für eine safetensors-Datei.</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file, or it is truncated.</source>
        <translation>%1 ist keine safetensors-Datei oder ist unvollständig.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not match its experiment.</source>
        <translation>%1 ist beschädigt: %2 passt nicht zum Experiment.</translation>
    </message>
    <message>
        <source>%1 is not a Hourglass model.</source>
        <translation>%1 ist kein Hourglass-Modell.</translation>
    </message>
    <message>
        <source>%1 is a damaged model: its metadata cannot be read.</source>
        <translation>%1 ist ein beschädigtes Modell: Die Metadaten lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>k is %1, but the code has only %2 units.</source>
        <translation>k ist %1, der Code hat aber nur %2 Einheiten.</translation>
    </message>
    <message>
        <source>Set k to %1</source>
        <translation>k auf %1 setzen</translation>
    </message>
    <message>
        <source>A window of %1×%2 does not fit in %3×%4 pixels.</source>
        <translation>Ein Fenster von %1×%2 passt nicht in %3×%4 Pixel.</translation>
    </message>
    <message>
        <source>Use same padding</source>
        <translation>Padding „Same“ verwenden</translation>
    </message>
    <message>
        <source>Some windows would contain only padding. Reduce the padding.</source>
        <translation>Manche Fenster enthielten nur Padding. Verringern Sie das Padding.</translation>
    </message>
    <message>
        <source>%1 values do not fill %2×%3×%4.</source>
        <translation>%1 Werte füllen %2×%3×%4 nicht aus.</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>Output padding %1 is too large: it must be smaller than the stride or the dilation.</source>
        <translation>Das Ausgabe-Padding %1 ist zu groß: Es muss kleiner als Schrittweite oder Dilatation sein.</translation>
    </message>
    <message>
        <source>Padding %1 is too large: no pixels remain.</source>
        <translation>Das Padding %1 ist zu groß: Es bleiben keine Pixel.</translation>
    </message>
    <message>
        <source>%1 dimensions cannot be split into %2 vectors of equal length.</source>
        <translation>%1 Dimensionen lassen sich nicht in %2 gleich lange Vektoren teilen.</translation>
    </message>
    <message>
        <source>Split into %1</source>
        <translation>In %1 teilen</translation>
    </message>
    <message>
        <source>%1 values cannot be split into groups of %2.</source>
        <translation>%1 Werte lassen sich nicht in Gruppen von %2 teilen.</translation>
    </message>
    <message>
        <source>Use one group</source>
        <translation>Eine Gruppe verwenden</translation>
    </message>
    <message>
        <source>%1 has no setting "%2".</source>
        <translation>%1 hat keine Einstellung „%2“.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 must be yes or no.</source>
        <translation>%1 muss ja oder nein sein.</translation>
    </message>
    <message>
        <source>%1 must be text.</source>
        <translation>%1 muss Text sein.</translation>
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
        <source>Training diverged at step %1 (loss not finite). Weights of step %2 are kept. Lower the rate or clip gradients.</source>
        <translation>Das Training ist in Schritt %1 divergiert (Verlust nicht endlich). Die Gewichte von Schritt %2 bleiben erhalten. Senken Sie die Rate oder begrenzen Sie die Gradienten.</translation>
    </message>
    <message>
        <source>Stopped at step %1.</source>
        <translation>Bei Schritt %1 gestoppt.</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
        <source>This experiment's split holds out no test samples.</source>
        <translation>Die Aufteilung dieses Experiments hält keine Testbeispiele zurück.</translation>
    </message>
    <message>
        <source>This file contains an experiment, but no trained weights.</source>
        <translation>Diese Datei enthält ein Experiment, aber keine trainierten Gewichte.</translation>
    </message>
    <message>
        <source>Not enough memory for the data.</source>
        <translation>Nicht genug Speicher für die Daten.</translation>
    </message>
    <message>
        <source>This model needs samples of %1, but those of %2 are %3.</source>
        <translation>Dieses Modell braucht Beispiele von %1, die von %2 sind aber %3.</translation>
    </message>
    <message>
        <source>Not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Not enough memory for this network. Make it smaller.</source>
        <translation>Nicht genug Speicher für dieses Netz. Verkleinern Sie es.</translation>
    </message>
    <message>
        <source>Stopped early: no better validation loss for %1 epochs. Restored the weights of epoch %2.</source>
        <translation>Early Stopping: %1 Epochen lang kein besserer Validierungsverlust. Die Gewichte von Epoche %2 sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>The split leaves no training samples.</source>
        <translation>Die Aufteilung lässt keine Trainingsbeispiele übrig.</translation>
    </message>
    <message>
        <source>%1 has missing values. In the import settings, choose to ignore them.</source>
        <translation>In %1 fehlen Werte. Lassen Sie sie in den Importeinstellungen ignorieren.</translation>
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
        <source>This model needs data of %1, but this data is %2.</source>
        <translation>Dieses Modell braucht Daten von %1, diese haben aber %2.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Each unit applies its activation to a weighted sum of all its inputs: y = f(Wx + b).</source>
        <translation>Jede Einheit wendet ihre Aktivierung auf eine gewichtete Summe aller Eingaben an: y = f(Wx + b).</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Number of output units.</source>
        <translation>Zahl der Ausgabeeinheiten.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>The non-linearity; without one, stacked dense layers form a single linear map.</source>
        <translation>Die Nichtlinearität; ohne sie bilden gestapelte Dense-Schichten eine einzige lineare Abbildung.</translation>
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
        <source>Initialiser</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Distribution of the initial weights: He suits ReLU, Glorot tanh and sigmoid, LeCun linear layers.</source>
        <translation>Verteilung der Anfangsgewichte: He passt zu ReLU, Glorot zu Tanh und Sigmoid, LeCun zu linearen Schichten.</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <source>He, Gaussian</source>
        <translation>He, Gauß</translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <source>Glorot, Gaussian</source>
        <translation>Glorot, Gauß</translation>
    </message>
    <message>
        <source>LeCun, uniform</source>
        <translation>LeCun, gleichverteilt</translation>
    </message>
    <message>
        <source>LeCun, Gaussian</source>
        <translation>LeCun, Gauß</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <source>Slides small kernels over the image; needs far fewer weights than a dense layer (LeCun et al. 1989). A vector counts as one pixel with many channels.</source>
        <translation>Schiebt kleine Kernel über das Bild; braucht weit weniger Gewichte als eine Dense-Schicht (LeCun u. a. 1989). Ein Vektor gilt als ein Pixel mit vielen Kanälen.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Number of filters, which is the number of output channels.</source>
        <translation>Zahl der Filter und damit der Ausgabekanäle.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Kernelgröße</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>Kernel side in pixels.</source>
        <translation>Kernelseite in Pixeln.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Pixels between kernel positions; 2 halves the image.</source>
        <translation>Pixel zwischen Kernelpositionen; 2 halbiert das Bild.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Same: output of ⌈pixels / stride⌉. None: only where the window fits. Explicit: by padding size.</source>
        <translation>Same: Ausgabe von ⌈Pixel / Schrittweite⌉. Keines: nur, wo das Fenster passt. Explizit: nach Padding-Größe.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>None (valid)</source>
        <translation>Keines (valid)</translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation>Explizit</translation>
    </message>
    <message>
        <source>Zero pixels added at each edge, for explicit padding.</source>
        <translation>Null-Pixel an jedem Rand bei explizitem Padding.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>Spacing of the kernel's pixels; 1 is no gap.</source>
        <translation>Abstand der Kernel-Pixel; 1 ist ohne Lücke.</translation>
    </message>
    <message>
        <source>Function applied to every output value.</source>
        <translation>Funktion, die auf jeden Ausgabewert angewendet wird.</translation>
    </message>
    <message>
        <source>Transposed conv 2D</source>
        <translation>Transponierte Faltung 2D</translation>
    </message>
    <message>
        <source>The transpose of a convolution: each value adds its kernel to the output, a stride apart; upsamples with learned weights (Zeiler et al. 2010).</source>
        <translation>Die Transponierte einer Faltung: Jeder Wert addiert seinen Kernel im Abstand der Schrittweite zur Ausgabe; vergrößert mit gelernten Gewichten (Zeiler u. a. 2010).</translation>
    </message>
    <message>
        <source>Kernel side in pixels; a multiple of the stride avoids checkerboard artefacts.</source>
        <translation>Kernelseite in Pixeln; ein Vielfaches der Schrittweite vermeidet Schachbrettartefakte.</translation>
    </message>
    <message>
        <source>Output pixels between kernel positions; 2 doubles the image.</source>
        <translation>Ausgabe-Pixel zwischen Kernelpositionen; 2 verdoppelt das Bild.</translation>
    </message>
    <message>
        <source>Same: output of pixels × stride. None: the full output. Explicit: cropped by padding size.</source>
        <translation>Same: Ausgabe von Pixel × Schrittweite. Keines: die volle Ausgabe. Explizit: um die Padding-Größe beschnitten.</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>Ausgabe-Padding</translation>
    </message>
    <message>
        <source>Pixels added at the end to reach a size that the stride rounds off; not for same padding.</source>
        <translation>Am Ende ergänzte Pixel für eine Größe, die die Schrittweite abrundet; nicht bei Padding „Same“.</translation>
    </message>
    <message>
        <source>Max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>Keeps the maximum of each window: detection matters more than exact position.</source>
        <translation>Behält das Maximum jedes Fensters: Erkennung zählt mehr als die genaue Position.</translation>
    </message>
    <message>
        <source>Window side in pixels.</source>
        <translation>Fensterseite in Pixeln.</translation>
    </message>
    <message>
        <source>Pixels between windows; 2 halves the image.</source>
        <translation>Pixel zwischen Fenstern; 2 halbiert das Bild.</translation>
    </message>
    <message>
        <source>Ignored pixels added at each edge, for explicit padding.</source>
        <translation>Ignorierte Pixel an jedem Rand bei explizitem Padding.</translation>
    </message>
    <message>
        <source>Average pool</source>
        <translation>Average-Pooling</translation>
    </message>
    <message>
        <source>Keeps the mean of each window: a smaller, smoother image.</source>
        <translation>Behält den Mittelwert jedes Fensters: ein kleineres, glatteres Bild.</translation>
    </message>
    <message>
        <source>Same: output of ⌈pixels / stride⌉. None: only where the window fits. Explicit: by padding size. Means ignore the padding.</source>
        <translation>Same: Ausgabe von ⌈Pixel / Schrittweite⌉. Keines: nur, wo das Fenster passt. Explizit: nach Padding-Größe. Mittelwerte ignorieren das Padding.</translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation>Upsampling</translation>
    </message>
    <message>
        <source>Enlarges the image without weights; with a convolution after it, avoids checkerboard artefacts (Odena et al. 2016).</source>
        <translation>Vergrößert das Bild ohne Gewichte; mit anschließender Faltung ohne Schachbrettartefakte (Odena u. a. 2016).</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor by which each side grows.</source>
        <translation>Faktor, um den jede Seite wächst.</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>Nearest repeats pixels; bilinear interpolates linearly.</source>
        <translation>Nächster wiederholt Pixel; bilinear interpoliert linear.</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>Nächster Pixel</translation>
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
        <source>Output pixels where the scale does not give them; 0 uses the scale.</source>
        <translation>Ausgabe-Pixel, wo der Faktor sie nicht ergibt; 0 verwendet den Faktor.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Exact width</source>
        <translation>Genaue Breite</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Flattens an image to a vector. Dense layers do this themselves; this makes it explicit.</source>
        <translation>Macht aus einem Bild einen Vektor. Dense-Schichten tun das selbst; dies macht es explizit.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Reshapes the values to height × width × channels, as convolutions need after dense layers.</source>
        <translation>Bringt die Werte in die Form Höhe × Breite × Kanäle, wie Faltungen sie nach Dense-Schichten brauchen.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height in pixels.</source>
        <translation>Höhe in Pixeln.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in pixels.</source>
        <translation>Breite in Pixeln.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Values per pixel; 0 uses all.</source>
        <translation>Werte je Pixel; 0 verwendet alle.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Normalises each channel over the batch to mean 0 and SD 1, then scales and shifts it. Outside training it uses running statistics. Deep networks train faster (Ioffe &amp; Szegedy 2015).</source>
        <translation>Normalisiert jeden Kanal über den Batch auf Mittel 0 und SD 1, skaliert und verschiebt ihn dann. Außerhalb des Trainings gelten laufende Statistiken. Tiefe Netze trainieren schneller (Ioffe &amp; Szegedy 2015).</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How fast the running statistics follow those of the batches.</source>
        <translation>Wie schnell die laufenden Statistiken denen der Batches folgen.</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Layer-Norm</translation>
    </message>
    <message>
        <source>Normalises each sample over its own values to mean 0 and SD 1, then scales and shifts each value; the same in and after training (Ba et al. 2016).</source>
        <translation>Normalisiert jedes Beispiel über seine eigenen Werte auf Mittel 0 und SD 1, skaliert und verschiebt dann jeden Wert; im und nach dem Training gleich (Ba u. a. 2016).</translation>
    </message>
    <message>
        <source>Elementwise non-linearity, y = f(x), without weights; for layers that have no activation.</source>
        <translation>Elementweise Nichtlinearität, y = f(x), ohne Gewichte; für Schichten ohne Aktivierung.</translation>
    </message>
    <message>
        <source>Function applied to every value; softmax normalises all of them to sum to 1.</source>
        <translation>Funktion, die auf jeden Wert angewendet wird; Softmax normiert alle auf die Summe 1.</translation>
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
        <source>Zeroes a random fraction of the values in each training step and scales up the rest, so units cannot rely on each other (Srivastava et al. 2014).</source>
        <translation>Setzt in jedem Trainingsschritt einen zufälligen Anteil der Werte auf null und skaliert den Rest hoch, damit Einheiten sich nicht aufeinander verlassen (Srivastava u. a. 2014).</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Fraction of values set to zero in each training step.</source>
        <translation>Anteil der Werte, der in jedem Trainingsschritt null wird.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gauß-Rauschen</translation>
    </message>
    <message>
        <source>Adds Gaussian noise to every value during training only, y = x + σε. As the first layer it makes a denoising autoencoder (Vincent et al. 2010).</source>
        <translation>Addiert nur im Training Gauß-Rauschen auf jeden Wert, y = x + σε. Als erste Schicht entsteht ein entrauschender Autoencoder (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>SD σ</source>
        <translation>SD σ</translation>
    </message>
    <message>
        <source>Standard deviation of the added noise.</source>
        <translation>Standardabweichung des addierten Rauschens.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>The code is a dense layer's output. Narrower than the data, it must discard what matters least (undercomplete autoencoder).</source>
        <translation>Der Code ist die Ausgabe einer Dense-Schicht. Schmaler als die Daten, verwirft er das Unwichtigste (undercomplete Autoencoder).</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Number of latent dimensions; two can be drawn directly as a map.</source>
        <translation>Zahl der latenten Dimensionen; zwei lassen sich direkt als Karte zeichnen.</translation>
    </message>
    <message>
        <source>None leaves the code unbounded; sigmoid and tanh bound it.</source>
        <translation>Keine lässt den Code unbeschränkt; Sigmoid und Tanh beschränken ihn.</translation>
    </message>
    <message>
        <source>Distribution of the initial weights.</source>
        <translation>Verteilung der Anfangsgewichte.</translation>
    </message>
    <message>
        <source>Gaussian (variational)</source>
        <translation>Gauß (variationell)</translation>
    </message>
    <message>
        <source>The encoder gives a mean and a variance for each dimension, z = μ + σε, and the KL divergence from the prior is penalised: a variational autoencoder (Kingma &amp; Welling 2014), which can generate new samples.</source>
        <translation>Der Encoder liefert Mittelwert und Varianz je Dimension, z = μ + σε, und die KL-Divergenz vom Prior wird bestraft: ein Variational Autoencoder (Kingma &amp; Welling 2014), der neue Beispiele generieren kann.</translation>
    </message>
    <message>
        <source>Number of latent dimensions, each an independent Gaussian.</source>
        <translation>Zahl der latenten Dimensionen, jede unabhängig gaußverteilt.</translation>
    </message>
    <message>
        <source>KL weight β</source>
        <translation>KL-Gewicht β</translation>
    </message>
    <message>
        <source>1 gives the evidence lower bound (ELBO); more favours the Gaussian prior and disentangled units.</source>
        <translation>1 ergibt die Evidence Lower Bound (ELBO); mehr begünstigt den Gauß-Prior und entflochtene Einheiten.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>KL-Warm-up</translation>
    </message>
    <message>
        <source>Epochs over which β rises from zero; keeps units from collapsing early.</source>
        <translation>Epochen, in denen β von null steigt; verhindert frühen Kollaps von Einheiten.</translation>
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
        <source>KL up to this value, per unit and sample, is not penalised; keeps units active.</source>
        <translation>KL bis zu diesem Wert je Einheit und Beispiel bleibt straffrei; hält Einheiten aktiv.</translation>
    </message>
    <message>
        <source>k-sparse</source>
        <translation>k-sparse</translation>
    </message>
    <message>
        <source>Keeps only the k largest activations of each sample, so units become distinct features (Makhzani &amp; Frey 2014).</source>
        <translation>Behält nur die k größten Aktivierungen jedes Beispiels, sodass Einheiten zu eigenen Merkmalen werden (Makhzani &amp; Frey 2014).</translation>
    </message>
    <message>
        <source>Number of units to choose from; usually more than the data needs.</source>
        <translation>Zahl der wählbaren Einheiten; meist mehr, als die Daten brauchen.</translation>
    </message>
    <message>
        <source>Active units k</source>
        <translation>Aktive Einheiten k</translation>
    </message>
    <message>
        <source>Units kept per sample; all others are set to zero.</source>
        <translation>Behaltene Einheiten je Beispiel; alle anderen werden null.</translation>
    </message>
    <message>
        <source>Encoding factor α</source>
        <translation>Encoding-Faktor α</translation>
    </message>
    <message>
        <source>Keeps αk units outside training; α above 1 can help classifiers of the codes.</source>
        <translation>Behält außerhalb des Trainings αk Einheiten; α über 1 kann Klassifikatoren der Codes helfen.</translation>
    </message>
    <message>
        <source>Vector-quantised</source>
        <translation>Vektorquantisiert</translation>
    </message>
    <message>
        <source>Splits the code into vectors and replaces each by the nearest entry of a learned codebook: a discrete code (van den Oord et al. 2017).</source>
        <translation>Teilt den Code in Vektoren und ersetzt jeden durch den nächsten Eintrag eines gelernten Codebuchs: ein diskreter Code (van den Oord u. a. 2017).</translation>
    </message>
    <message>
        <source>Code size over all its vectors.</source>
        <translation>Codegröße über alle Vektoren.</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Number of vectors per code; each is replaced by its nearest codebook entry.</source>
        <translation>Zahl der Vektoren je Code; jeder wird durch den nächsten Codebucheintrag ersetzt.</translation>
    </message>
    <message>
        <source>Codebook entries</source>
        <translation>Codebucheinträge</translation>
    </message>
    <message>
        <source>Number of vectors in the codebook.</source>
        <translation>Zahl der Vektoren im Codebuch.</translation>
    </message>
    <message>
        <source>Commitment β</source>
        <translation>Commitment β</translation>
    </message>
    <message>
        <source>Weight of the loss that pulls the encoder towards its entries.</source>
        <translation>Gewicht des Verlusts, der den Encoder zu seinen Einträgen zieht.</translation>
    </message>
    <message>
        <source>EMA decay γ</source>
        <translation>EMA-Decay γ</translation>
    </message>
    <message>
        <source>Decay of the moving average that updates the entries; higher is slower.</source>
        <translation>Decay des gleitenden Mittels, das die Einträge aktualisiert; höher ist träger.</translation>
    </message>
    <message>
        <source>Reset below</source>
        <translation>Zurücksetzen unter</translation>
    </message>
    <message>
        <source>Entries used below this fraction of their fair share restart at a sample's vector; 0 is off.</source>
        <translation>Einträge unter diesem Anteil ihrer fairen Nutzung starten neu am Vektor eines Beispiels; 0 ist aus.</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Each unit is a bit; similar samples differ in few bits: semantic hashing (Salakhutdinov &amp; Hinton 2009). Gradients pass straight through the threshold.</source>
        <translation>Jede Einheit ist ein Bit; ähnliche Beispiele unterscheiden sich in wenigen Bits: semantisches Hashing (Salakhutdinov &amp; Hinton 2009). Gradienten passieren die Schwelle unverändert.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Number of bits per code.</source>
        <translation>Zahl der Bits je Code.</translation>
    </message>
    <message>
        <source>Sample while training</source>
        <translation>Im Training ziehen</translation>
    </message>
    <message>
        <source>Samples each bit with its probability; otherwise a bit is 1 above one half.</source>
        <translation>Zieht jedes Bit mit seiner Wahrscheinlichkeit; sonst ist ein Bit über einhalb 1.</translation>
    </message>
    <message>
        <source>Concrete (feature selection)</source>
        <translation>Concrete (Merkmalsauswahl)</translation>
    </message>
    <message>
        <source>Each unit selects one input, softly and noisily at first, firmly as the temperature falls (Abid et al. 2019). Without an encoder it finds the most informative inputs.</source>
        <translation>Jede Einheit wählt eine Eingabe aus, anfangs weich und verrauscht, mit sinkender Temperatur fest (Abid u. a. 2019). Ohne Encoder findet sie die informativsten Eingaben.</translation>
    </message>
    <message>
        <source>Selected inputs</source>
        <translation>Gewählte Eingaben</translation>
    </message>
    <message>
        <source>Number of selected inputs; the decoder gets no others.</source>
        <translation>Zahl der gewählten Eingaben; der Decoder erhält keine anderen.</translation>
    </message>
    <message>
        <source>Initial temperature</source>
        <translation>Anfangstemperatur</translation>
    </message>
    <message>
        <source>At high temperature each selector mixes all inputs.</source>
        <translation>Bei hoher Temperatur mischt jeder Selektor alle Eingaben.</translation>
    </message>
    <message>
        <source>Final temperature</source>
        <translation>Endtemperatur</translation>
    </message>
    <message>
        <source>At low temperature each selector uses a single input.</source>
        <translation>Bei niedriger Temperatur nutzt jeder Selektor eine einzige Eingabe.</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>Annealing</translation>
    </message>
    <message>
        <source>Epochs over which the temperature falls from initial to final.</source>
        <translation>Epochen, in denen die Temperatur vom Anfangs- auf den Endwert sinkt.</translation>
    </message>
    <message>
        <source>Unit sphere</source>
        <translation>Einheitssphäre</translation>
    </message>
    <message>
        <source>Scales the code to length 1, so samples lie on a sphere and differ in direction only: y = z / |z|.</source>
        <translation>Skaliert den Code auf Länge 1; Beispiele liegen auf einer Sphäre und unterscheiden sich nur in der Richtung: y = z / |z|.</translation>
    </message>
    <message>
        <source>Dimension of the space around the sphere: 2 gives a circle, 3 an ordinary sphere.</source>
        <translation>Dimension des Raums um die Sphäre: 2 ergibt einen Kreis, 3 eine gewöhnliche Kugeloberfläche.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean of (reconstruction − original)². Large errors count most; its optimum is the mean.</source>
        <translation>Mittelwert von (Rekonstruktion − Original)². Große Fehler zählen am meisten; das Optimum ist der Mittelwert.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Mean of −t log y − (1 − t) log(1 − y), for values between 0 and 1 and a sigmoid output. Grey values cannot reach zero.</source>
        <translation>Mittelwert von −t log y − (1 − t) log(1 − y), für Werte zwischen 0 und 1 und eine Sigmoid-Ausgabe. Grauwerte erreichen nie null.</translation>
    </message>
    <message>
        <source>Subtract entropy</source>
        <translation>Entropie abziehen</translation>
    </message>
    <message>
        <source>Subtracts the targets' entropy, so that 0 is perfect. Training does not change.</source>
        <translation>Zieht die Entropie der Zielwerte ab, sodass 0 perfekt ist. Das Training ändert sich nicht.</translation>
    </message>
    <message>
        <source>Continuous Bernoulli</source>
        <translation>Stetige Bernoulli</translation>
    </message>
    <message>
        <source>Binary cross-entropy as a true likelihood for grey values between 0 and 1; may be negative (Loaiza-Ganem &amp; Cunningham 2019).</source>
        <translation>Binäre Kreuzentropie als echte Likelihood für Grauwerte zwischen 0 und 1; kann negativ sein (Loaiza-Ganem &amp; Cunningham 2019).</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean of |reconstruction − original|. Robust to outliers; its optimum is the median.</source>
        <translation>Mittelwert von |Rekonstruktion − Original|. Robust gegen Ausreißer; das Optimum ist der Median.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Quadratic for small errors, linear for large ones; robust to outliers (Huber 1964).</source>
        <translation>Quadratisch für kleine, linear für große Fehler; robust gegen Ausreißer (Huber 1964).</translation>
    </message>
    <message>
        <source>Threshold δ</source>
        <translation>Schwelle δ</translation>
    </message>
    <message>
        <source>Errors below it count quadratically, those above linearly.</source>
        <translation>Fehler darunter zählen quadratisch, darüber linear.</translation>
    </message>
    <message>
        <source>Cosine distance</source>
        <translation>Kosinusabstand</translation>
    </message>
    <message>
        <source>One minus the cosine between reconstruction and original: only direction counts. Usual for word vectors and bags of words.</source>
        <translation>Eins minus Kosinus zwischen Rekonstruktion und Original: Nur die Richtung zählt. Üblich für Wortvektoren und Bag-of-Words.</translation>
    </message>
    <message>
        <source>Gaussian, learned variance</source>
        <translation>Gauß, gelernte Varianz</translation>
    </message>
    <message>
        <source>½ (log σ² + (t − μ)²/σ²): the network also predicts a variance that weights each error (Nix &amp; Weigend 1994).</source>
        <translation>½ (log σ² + (t − μ)²/σ²): Das Netz sagt auch eine Varianz voraus, die jeden Fehler gewichtet (Nix &amp; Weigend 1994).</translation>
    </message>
    <message>
        <source>Minimum σ</source>
        <translation>Minimales σ</translation>
    </message>
    <message>
        <source>Lower bound of σ; stops constant pixels dominating the loss.</source>
        <translation>Untergrenze von σ; verhindert, dass konstante Pixel den Verlust dominieren.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <source>−Σ t log softmax(z): for values that sum to 1, such as one-hot columns or word frequencies. Applies softmax itself.</source>
        <translation>−Σ t log softmax(z): für Werte mit Summe 1, etwa One-hot-Spalten oder Worthäufigkeiten. Wendet Softmax selbst an.</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Gruppengröße</translation>
    </message>
    <message>
        <source>Number of consecutive values in one category group; 0 makes all values one group.</source>
        <translation>Zahl aufeinanderfolgender Werte einer Kategoriegruppe; 0 macht alle Werte zu einer Gruppe.</translation>
    </message>
    <message>
        <source>Structural similarity</source>
        <translation>Strukturelle Ähnlichkeit</translation>
    </message>
    <message>
        <source>1 − SSIM: compares brightness, contrast and structure in small windows, closer to human perception than pixel errors (Wang et al. 2004). For images.</source>
        <translation>1 − SSIM: vergleicht Helligkeit, Kontrast und Struktur in kleinen Fenstern, näher an der Wahrnehmung als Pixelfehler (Wang u. a. 2004). Für Bilder.</translation>
    </message>
    <message>
        <source>Window side in pixels; reduced to an odd number that fits the image.</source>
        <translation>Fensterseite in Pixeln; auf eine ungerade Zahl verkleinert, die ins Bild passt.</translation>
    </message>
    <message>
        <source>Sparse code (L1)</source>
        <translation>Sparse-Code (L1)</translation>
    </message>
    <message>
        <source>λ Σ |z|: penalises active code units, so each sample uses few of them (sparse autoencoder).</source>
        <translation>λ Σ |z|: bestraft aktive Code-Einheiten, sodass jedes Beispiel nur wenige nutzt (Sparse Autoencoder).</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>Gewicht λ</translation>
    </message>
    <message>
        <source>Weight of the penalty relative to the reconstruction loss.</source>
        <translation>Gewicht des Strafterms gegenüber dem Rekonstruktionsverlust.</translation>
    </message>
    <message>
        <source>Sparse code (KL)</source>
        <translation>Sparse-Code (KL)</translation>
    </message>
    <message>
        <source>λ Σ KL(ρ ‖ ρ̂): pulls each unit's mean activation ρ̂ over the batch to a small target ρ (Ng 2011). Needs a code between 0 and 1, such as a sigmoid gives.</source>
        <translation>λ Σ KL(ρ ‖ ρ̂): zieht die mittlere Aktivierung ρ̂ jeder Einheit über den Batch zu einem kleinen Ziel ρ (Ng 2011). Braucht einen Code zwischen 0 und 1, etwa durch ein Sigmoid.</translation>
    </message>
    <message>
        <source>Target ρ</source>
        <translation>Ziel ρ</translation>
    </message>
    <message>
        <source>Target mean activation of a unit; needs a code between 0 and 1.</source>
        <translation>Angestrebte mittlere Aktivierung einer Einheit; braucht einen Code zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Contractive</source>
        <translation>Kontraktiv</translation>
    </message>
    <message>
        <source>λ ‖∂z/∂x‖²: penalises the code's sensitivity to the input (Rifai et al. 2011). Exact for a plain code directly after the input, otherwise estimated along one random direction per sample and step.</source>
        <translation>λ ‖∂z/∂x‖²: bestraft die Empfindlichkeit des Codes gegenüber der Eingabe (Rifai u. a. 2011). Exakt für einen einfachen Code direkt nach der Eingabe, sonst entlang einer zufälligen Richtung je Beispiel und Schritt geschätzt.</translation>
    </message>
    <message>
        <source>Match the prior (MMD)</source>
        <translation>Prior-Anpassung (MMD)</translation>
    </message>
    <message>
        <source>λ MMD²(codes, N(0, 1)): pushes the codes of a batch towards a Gaussian prior, to generate from (Wasserstein autoencoder, Tolstikhin et al. 2018).</source>
        <translation>λ MMD²(Codes, N(0, 1)): zieht die Codes eines Batches zu einem Gauß-Prior, um daraus zu generieren (Wasserstein-Autoencoder, Tolstikhin u. a. 2018).</translation>
    </message>
    <message>
        <source>Total correlation</source>
        <translation>Totale Korrelation</translation>
    </message>
    <message>
        <source>λ TC(z): penalises statistical dependence between the units of a Gaussian code, which favours one meaning per unit (β-TCVAE with β = 1 + λ, Chen et al. 2018).</source>
        <translation>λ TC(z): bestraft statistische Abhängigkeit zwischen den Einheiten eines Gauß-Codes, was eine Bedeutung je Einheit begünstigt (β-TCVAE mit β = 1 + λ, Chen u. a. 2018).</translation>
    </message>
    <message>
        <source>Decorrelated code</source>
        <translation>Dekorrelierter Code</translation>
    </message>
    <message>
        <source>λ/2 Σ C²ᵢⱼ over i ≠ j, C the code's covariance: decorrelates the units (Cogswell et al. 2016).</source>
        <translation>λ/2 Σ C²ᵢⱼ über i ≠ j, C die Kovarianz des Codes: dekorreliert die Einheiten (Cogswell u. a. 2016).</translation>
    </message>
    <message>
        <source>Weight decay (L2)</source>
        <translation>Weight Decay (L2)</translation>
    </message>
    <message>
        <source>λ/2 Σ w²: penalises large weights for a smoother network (ridge).</source>
        <translation>λ/2 Σ w²: bestraft große Gewichte für ein glatteres Netz (Ridge).</translation>
    </message>
    <message>
        <source>Weight decay (L1)</source>
        <translation>Weight Decay (L1)</translation>
    </message>
    <message>
        <source>λ Σ |w|: drives unneeded weights to zero (lasso).</source>
        <translation>λ Σ |w|: treibt unnötige Gewichte auf null (Lasso).</translation>
    </message>
    <message>
        <source>Orthogonal weights</source>
        <translation>Orthogonale Gewichte</translation>
    </message>
    <message>
        <source>λ/4 ‖W Wᵀ − 1‖² per weight matrix: pushes its rows to be orthonormal, as in PCA (Bansal et al. 2018).</source>
        <translation>λ/4 ‖W Wᵀ − 1‖² je Gewichtsmatrix: macht ihre Zeilen orthonormal, wie bei PCA (Bansal u. a. 2018).</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The input is not corrupted.</source>
        <translation>Die Eingabe wird nicht gestört.</translation>
    </message>
    <message>
        <source>x + σε: new Gaussian noise on every value each time; the clean original is the target (Vincent et al. 2010).</source>
        <translation>x + σε: jedes Mal neues Gauß-Rauschen auf jedem Wert; das saubere Original ist das Ziel (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, for values between 0 and 1.</source>
        <translation>Standardabweichung des Rauschens, für Werte zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Maskieren</translation>
    </message>
    <message>
        <source>Zeroes a random fraction of the values; the network fills them in from the rest (Vincent et al. 2008).</source>
        <translation>Setzt einen zufälligen Anteil der Werte auf null; das Netz ergänzt sie aus dem Rest (Vincent u. a. 2008).</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Fraction of values corrupted each time.</source>
        <translation>Anteil der jedes Mal gestörten Werte.</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz-und-Pfeffer</translation>
    </message>
    <message>
        <source>Sets a random fraction of the values to one or zero (Vincent et al. 2010).</source>
        <translation>Setzt einen zufälligen Anteil der Werte auf eins oder null (Vincent u. a. 2010).</translation>
    </message>
    <message>
        <source>Occluding patch</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Blacks out a random rectangle; the network fills it in from its surroundings (Pathak et al. 2016).</source>
        <translation>Schwärzt ein zufälliges Rechteck; das Netz ergänzt es aus der Umgebung (Pathak u. a. 2016).</translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation>Patch-Größe</translation>
    </message>
    <message>
        <source>Patch side as a fraction of the image's.</source>
        <translation>Seite des Patches als Anteil der Bildseite.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Gaussian blur of random strength; the network learns to sharpen.</source>
        <translation>Gauß-Unschärfe zufälliger Stärke; das Netz lernt zu schärfen.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Maximum standard deviation of the blur, random each time.</source>
        <translation>Maximale Standardabweichung der Unschärfe, jedes Mal zufällig.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Scales each weight's step by its recent gradient size (Kingma &amp; Ba 2015). A good default.</source>
        <translation>Skaliert den Schritt jedes Gewichts nach der letzten Gradientengröße (Kingma &amp; Ba 2015). Ein guter Standard.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Step size of each update; too high diverges, too low is slow.</source>
        <translation>Schrittgröße jedes Updates; zu hoch divergiert, zu niedrig ist langsam.</translation>
    </message>
    <message>
        <source>Momentum β₁</source>
        <translation>Momentum β₁</translation>
    </message>
    <message>
        <source>Decay of the moving average of gradients.</source>
        <translation>Decay des gleitenden Mittels der Gradienten.</translation>
    </message>
    <message>
        <source>Decay β₂</source>
        <translation>Decay β₂</translation>
    </message>
    <message>
        <source>Decay of the moving average of squared gradients.</source>
        <translation>Decay des gleitenden Mittels der quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division finite for vanishing gradients.</source>
        <translation>Hält die Division bei verschwindenden Gradienten endlich.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019).</source>
        <translation>Adam mit entkoppeltem Weight Decay (Loshchilov &amp; Hutter 2019).</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Weight Decay λ</translation>
    </message>
    <message>
        <source>Pulls every weight towards zero, independently of the gradient.</source>
        <translation>Zieht jedes Gewicht unabhängig vom Gradienten zu null.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Stochastic gradient descent with momentum (Sutskever et al. 2013).</source>
        <translation>Stochastischer Gradientenabstieg mit Momentum (Sutskever u. a. 2013).</translation>
    </message>
    <message>
        <source>Fraction of the last step carried over; 0 is off.</source>
        <translation>Vom letzten Schritt übernommener Anteil; 0 ist aus.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Evaluates the gradient ahead along the momentum.</source>
        <translation>Wertet den Gradienten vorausschauend entlang des Momentums aus.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Scales each weight's gradient by its recent size (Tieleman &amp; Hinton 2012): Adam without momentum.</source>
        <translation>Skaliert den Gradienten jedes Gewichts nach seiner letzten Größe (Tieleman &amp; Hinton 2012): Adam ohne Momentum.</translation>
    </message>
    <message>
        <source>Smoothing α</source>
        <translation>Glättung α</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam with Nesterov momentum (Dozat 2016).</source>
        <translation>Adam mit Nesterov-Momentum (Dozat 2016).</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Moves every weight by the same amount, by the sign of its momentum (Chen et al. 2023). Needs a tenth of Adam's learning rate.</source>
        <translation>Bewegt jedes Gewicht gleich weit, nach dem Vorzeichen seines Momentums (Chen u. a. 2023). Braucht ein Zehntel der Lernrate von Adam.</translation>
    </message>
    <message>
        <source>Mixing β₁</source>
        <translation>Mischung β₁</translation>
    </message>
    <message>
        <source>Weight of past gradients in the step's direction.</source>
        <translation>Gewicht vergangener Gradienten in der Schrittrichtung.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Quasi-Newton method that estimates curvature from its last ten steps (Nocedal 1980). For small data sets: use a batch as large as the data set.</source>
        <translation>Quasi-Newton-Verfahren, das die Krümmung aus den letzten zehn Schritten schätzt (Nocedal 1980). Für kleine Datensätze: Batch so groß wie der Datensatz.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>The learning rate does not change.</source>
        <translation>Die Lernrate ändert sich nicht.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Falls along half a cosine to its final value (Loshchilov &amp; Hutter 2017).</source>
        <translation>Fällt entlang eines halben Kosinus auf den Endwert (Loshchilov &amp; Hutter 2017).</translation>
    </message>
    <message>
        <source>Final factor</source>
        <translation>Endfaktor</translation>
    </message>
    <message>
        <source>Fraction of the learning rate left at the end.</source>
        <translation>Am Ende verbleibender Anteil der Lernrate.</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Kosinus mit Neustarts</translation>
    </message>
    <message>
        <source>Falls along half a cosine, then restarts, with longer periods each time (Loshchilov &amp; Hutter 2017).</source>
        <translation>Fällt entlang eines halben Kosinus und startet dann neu, mit jeweils längerer Periode (Loshchilov &amp; Hutter 2017).</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Epochs of the first period.</source>
        <translation>Epochen der ersten Periode.</translation>
    </message>
    <message>
        <source>Period factor</source>
        <translation>Periodenfaktor</translation>
    </message>
    <message>
        <source>Factor by which each period is longer than the last.</source>
        <translation>Faktor, um den jede Periode länger als die vorige ist.</translation>
    </message>
    <message>
        <source>Fraction of the learning rate left at the end of a period.</source>
        <translation>Am Ende einer Periode verbleibender Anteil der Lernrate.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>One Cycle</translation>
    </message>
    <message>
        <source>Rises to the learning rate, then falls to almost zero (Smith &amp; Topin 2018).</source>
        <translation>Steigt auf die Lernrate und fällt dann auf fast null (Smith &amp; Topin 2018).</translation>
    </message>
    <message>
        <source>Rise fraction</source>
        <translation>Anstiegsanteil</translation>
    </message>
    <message>
        <source>Fraction of training in which the rate rises.</source>
        <translation>Anteil des Trainings, in dem die Rate steigt.</translation>
    </message>
    <message>
        <source>Initial factor</source>
        <translation>Anfangsfaktor</translation>
    </message>
    <message>
        <source>Fraction of the learning rate at the start.</source>
        <translation>Anteil der Lernrate am Anfang.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Drops by a factor at a fixed interval of epochs.</source>
        <translation>Fällt in festem Epochenabstand um einen Faktor.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Epochs between drops.</source>
        <translation>Epochen zwischen zwei Senkungen.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor applied to the learning rate at each drop.</source>
        <translation>Faktor, mit dem jede Senkung die Lernrate multipliziert.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Shrinks smoothly by the same factor every epoch.</source>
        <translation>Schrumpft stetig jede Epoche um denselben Faktor.</translation>
    </message>
    <message>
        <source>Factor applied to the learning rate every epoch.</source>
        <translation>Faktor, mit dem jede Epoche die Lernrate multipliziert.</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>Bei Plateau senken</translation>
    </message>
    <message>
        <source>Drops by a factor when the validation loss stops improving.</source>
        <translation>Fällt um einen Faktor, wenn der Validierungsverlust nicht mehr sinkt.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Early Stopping</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss before the rate drops.</source>
        <translation>Epochen ohne besseren Validierungsverlust, bevor die Rate sinkt.</translation>
    </message>
    <message>
        <source>Epochs, batch size and held-out samples.</source>
        <translation>Epochen, Batch-Größe und zurückgehaltene Beispiele.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Number of passes over the training samples.</source>
        <translation>Zahl der Durchläufe durch die Trainingsbeispiele.</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Vortraining</translation>
    </message>
    <message>
        <source>Trains each layer with its decoder counterpart for this many epochs first, from the data inwards (Bengio et al. 2007); 0 is off.</source>
        <translation>Trainiert zuerst jede Schicht mit ihrem Gegenstück im Decoder so viele Epochen lang, von den Daten nach innen (Bengio u. a. 2007); 0 ist aus.</translation>
    </message>
    <message>
        <source>epochs per layer</source>
        <translation>Epochen je Schicht</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Samples per step.</source>
        <translation>Beispiele je Schritt.</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate rises from zero; 0 is off.</source>
        <translation>Epochen, in denen die Lernrate von null steigt; 0 ist aus.</translation>
    </message>
    <message>
        <source>Weight EMA</source>
        <translation>Gewichts-EMA</translation>
    </message>
    <message>
        <source>Decay of the weights' exponential moving average, which is validated, shown and saved; 0 is off.</source>
        <translation>Decay des exponentiell gleitenden Mittels der Gewichte, das validiert, gezeigt und gespeichert wird; 0 ist aus.</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Maximum gradient norm; larger gradients are scaled down. 0 is off.</source>
        <translation>Maximale Gradientennorm; größere Gradienten werden herunterskaliert. 0 ist aus.</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss before training stops and restores the best weights; 0 is off.</source>
        <translation>Epochen ohne besseren Validierungsverlust, nach denen das Training stoppt und die besten Gewichte wiederherstellt; 0 ist aus.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Fraction of training samples held out to detect overfitting.</source>
        <translation>Zurückgehaltener Anteil der Trainingsbeispiele, um Überanpassung zu erkennen.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Fraction held out for the final test, if the data has no test split.</source>
        <translation>Zurückgehaltener Anteil für den abschließenden Test, falls die Daten keine Testdaten enthalten.</translation>
    </message>
    <message>
        <source>Built-in data set</source>
        <translation>Mitgelieferter Datensatz</translation>
    </message>
    <message>
        <source>A data set that comes with Hourglass.</source>
        <translation>Ein mit Hourglass gelieferter Datensatz.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>One of the data sets that come with Hourglass.</source>
        <translation>Einer der mit Hourglass gelieferten Datensätze.</translation>
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
        <source>Folder of images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>All images in a folder; each subfolder is a class.</source>
        <translation>Alle Bilder in einem Ordner; jeder Unterordner ist eine Klasse.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Path of the data.</source>
        <translation>Pfad der Daten.</translation>
    </message>
    <message>
        <source>Maximum side</source>
        <translation>Maximale Seite</translation>
    </message>
    <message>
        <source>Larger images are scaled down, keeping their proportions.</source>
        <translation>Größere Bilder werden proportional verkleinert.</translation>
    </message>
    <message>
        <source>IDX</source>
        <translation>IDX</translation>
    </message>
    <message>
        <source>The format of the MNIST family, gzipped or not. Matching image, label, train and t10k files load together.</source>
        <translation>Das Format der MNIST-Familie, gepackt oder nicht. Zusammengehörige Bild-, Label-, train- und t10k-Dateien werden gemeinsam geladen.</translation>
    </message>
    <message>
        <source>NPY</source>
        <translation>NPY</translation>
    </message>
    <message>
        <source>One NumPy array: samples × values, or samples × height × width (× channels).</source>
        <translation>Ein NumPy-Array: Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle).</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A table with one sample per line, with or without a header, gzipped or not; one column may contain the class.</source>
        <translation>Eine Tabelle mit einem Beispiel je Zeile, mit oder ohne Kopfzeile, gepackt oder nicht; eine Spalte kann die Klasse enthalten.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Label-Spalte</translation>
    </message>
    <message>
        <source>Column that contains the class: its name, "none", or "auto" to find it.</source>
        <translation>Spalte mit der Klasse: ihr Name, „none“ oder „auto“ zum Finden.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Sigmoid outputs cover only 0…1. Automatic scales images as a whole and tables per column.</source>
        <translation>Sigmoid-Ausgaben decken nur 0…1 ab. Automatisch skaliert Bilder als Ganzes und Tabellen je Spalte.</translation>
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
        <source>All columns together to 0…1</source>
        <translation>Alle Spalten gemeinsam auf 0…1</translation>
    </message>
    <message>
        <source>Mean 0, variance 1</source>
        <translation>Mittel 0, Varianz 1</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Skip samples with missing values, or keep them and mask those values in the loss.</source>
        <translation>Beispiele mit fehlenden Werten überspringen oder behalten und diese Werte im Verlust maskieren.</translation>
    </message>
    <message>
        <source>Skip samples</source>
        <translation>Beispiele überspringen</translation>
    </message>
    <message>
        <source>Keep samples, mask values</source>
        <translation>Beispiele behalten, Werte maskieren</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>Gewichtsspalte</translation>
    </message>
    <message>
        <source>Column with each sample's weight in the loss: its name, or "none".</source>
        <translation>Spalte mit dem Gewicht jedes Beispiels im Verlust: ihr Name oder „none“.</translation>
    </message>
    <message>
        <source>Linear (PCA)</source>
        <translation>Linear (PCA)</translation>
    </message>
    <message>
        <source>Without non-linear activations an autoencoder finds PCA's subspace: compare the errors.</source>
        <translation>Ohne nichtlineare Aktivierungen findet ein Autoencoder den Unterraum der PCA: Vergleichen Sie die Fehler.</translation>
    </message>
    <message>
        <source>Undercomplete</source>
        <translation>Undercomplete</translation>
    </message>
    <message>
        <source>A bottleneck of two latent dimensions makes a map of the data.</source>
        <translation>Ein Engpass aus zwei latenten Dimensionen ergibt eine Karte der Daten.</translation>
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
        <translation>Sparse</translation>
    </message>
    <message>
        <source>256 units, each active for about one sample in twenty: each learns a part of the images.</source>
        <translation>256 Einheiten, jede nur bei etwa einem von zwanzig Beispielen aktiv: Jede lernt einen Teil der Bilder.</translation>
    </message>
    <message>
        <source>1,000 units, of which the 25 strongest stay active: strokes and parts, good for classification.</source>
        <translation>1.000 Einheiten, von denen die 25 stärksten aktiv bleiben: Striche und Teile, gut zur Klassifikation.</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschend</translation>
    </message>
    <message>
        <source>Noisy input, clean target: the network learns the data's structure and removes noise.</source>
        <translation>Verrauschte Eingabe, sauberes Ziel: Das Netz lernt die Struktur der Daten und entfernt Rauschen.</translation>
    </message>
    <message>
        <source>Penalises the code's sensitivity, so it ignores irrelevant variation.</source>
        <translation>Bestraft die Empfindlichkeit des Codes, sodass er irrelevante Variation ignoriert.</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>Variationell</translation>
    </message>
    <message>
        <source>Codes are sampled from Gaussians, so every point near the prior decodes to an image.</source>
        <translation>Codes werden aus Gauß-Verteilungen gezogen, sodass jeder Punkt nahe dem Prior ein Bild ergibt.</translation>
    </message>
    <message>
        <source>β-variational</source>
        <translation>β-variationell</translation>
    </message>
    <message>
        <source>KL weight β = 4: few units stay active, each with a distinct meaning.</source>
        <translation>KL-Gewicht β = 4: Wenige Einheiten bleiben aktiv, jede mit eigener Bedeutung.</translation>
    </message>
    <message>
        <source>An image becomes 16 indices into a codebook of 256 learned vectors: watch how many are used.</source>
        <translation>Ein Bild wird zu 16 Indizes in ein Codebuch aus 256 gelernten Vektoren: Beobachten Sie, wie viele verwendet werden.</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Faltungsnetz</translation>
    </message>
    <message>
        <source>Convolutions instead of dense layers: sharp images from few weights.</source>
        <translation>Faltungen statt Dense-Schichten: scharfe Bilder mit wenigen Gewichten.</translation>
    </message>
    <message>
        <source>Conv variational</source>
        <translation>Faltung variationell</translation>
    </message>
    <message>
        <source>Convolutions and a Gaussian code together: new images from random codes.</source>
        <translation>Faltungen und ein Gauß-Code zusammen: neue Bilder aus zufälligen Codes.</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Activation frequency</source>
        <translation>Aktivierungshäufigkeit</translation>
    </message>
    <message>
        <source>Units used</source>
        <translation>Verwendete Einheiten</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>Mittlere Aktivierung</translation>
    </message>
    <message>
        <source>Fraction of active units</source>
        <translation>Anteil aktiver Einheiten</translation>
    </message>
    <message>
        <source>Bit entropy</source>
        <translation>Bit-Entropie</translation>
    </message>
    <message>
        <source>Selector confidence</source>
        <translation>Konfidenz der Selektoren</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>KL per unit</source>
        <translation>KL je Einheit</translation>
    </message>
    <message>
        <source>Active units</source>
        <translation>Aktive Einheiten</translation>
    </message>
    <message>
        <source>Entries used</source>
        <translation>Verwendete Einträge</translation>
    </message>
    <message>
        <source>Codebook perplexity</source>
        <translation>Perplexität des Codebuchs</translation>
    </message>
    <message>
        <source>Squeeze to two</source>
        <translation>Engpass: zwei</translation>
    </message>
    <message>
        <source>%1 has too few samples for validation, which early stopping and the schedule need.</source>
        <translation>%1 hat zu wenige Beispiele für die Validierung, die Early Stopping und der Lernratenplan brauchen.</translation>
    </message>
    <message>
        <source>This data set contains %1 samples, but training needs at least four.</source>
        <translation>Dieser Datensatz enthält %1 Beispiele, das Training braucht aber mindestens vier.</translation>
    </message>
    <message>
        <source>Padding size</source>
        <translation>Padding-Größe</translation>
    </message>
    <message>
        <source>Select a starting sample on the map.</source>
        <translation>Wählen Sie auf der Karte ein Startbeispiel aus.</translation>
    </message>
    <message>
        <source>Press A and click two or more samples on the map.</source>
        <translation>Drücken Sie A und klicken Sie zwei oder mehr Beispiele auf der Karte an.</translation>
    </message>
    <message>
        <source>Codes are sampled uniformly from the sphere.</source>
        <translation>Codes werden gleichverteilt von der Sphäre gezogen.</translation>
    </message>
    <message>
        <source>Codes are sampled from a mixture of %1 Gaussians, fitted to %2 codes.</source>
        <translation>Codes werden aus einer Mischung von %1 Gauß-Verteilungen gezogen, angepasst an %2 Codes.</translation>
    </message>
    <message>
        <source>Codes are sampled from the prior, N(0, 1).</source>
        <translation>Codes werden aus dem Prior gezogen, N(0, 1).</translation>
    </message>
    <message>
        <source>Each bit of a code is 0 or 1 with equal probability.</source>
        <translation>Jedes Bit eines Codes ist mit gleicher Wahrscheinlichkeit 0 oder 1.</translation>
    </message>
    <message>
        <source>The codes are not finite.</source>
        <translation>Die Codes sind nicht endlich.</translation>
    </message>
    <message>
        <source>One of the two classes has no sample on the map.</source>
        <translation>Eine der beiden Klassen hat kein Beispiel auf der Karte.</translation>
    </message>
    <message>
        <source>There are no codes yet to fit a density to.</source>
        <translation>Es gibt noch keine Codes zum Anpassen einer Dichte.</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>"%1" is a pipe or a device. Save its contents in a file first.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät. Speichern Sie den Inhalt zuerst in einer Datei.</translation>
    </message>
    <message>
        <source>"%1" is a pipe or a device. Choose a file to write.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät. Wählen Sie eine Datei zum Schreiben.</translation>
    </message>
    <message>
        <source>The folder of "%1" is not writable. Save in another folder.</source>
        <translation>Der Ordner von „%1“ ist schreibgeschützt. Speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is damaged: an offset is not a whole number.</source>
        <translation>%1 ist beschädigt: Ein Offset ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is damaged: its tensors overlap or leave gaps.</source>
        <translation>%1 ist beschädigt: Die Tensoren überlappen sich oder lassen Lücken.</translation>
    </message>
    <message>
        <source>%1 is truncated or damaged: its header gives %2 bytes of tensors, but it contains %3.</source>
        <translation>%1 ist unvollständig oder beschädigt: Der Header gibt %2 Bytes an Tensoren an, die Datei enthält %3.</translation>
    </message>
    <message>
        <source>%1 is damaged: its samples have too many values.</source>
        <translation>%1 ist beschädigt: Die Beispiele haben zu viele Werte.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 contains values that are not finite.</source>
        <translation>%1 ist nicht verwendbar: %2 enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>"%1" must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>"%1" must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>"%1" has %2 entries, but Hourglass reads at most %3.</source>
        <translation>„%1“ hat %2 Einträge, Hourglass liest aber höchstens %3.</translation>
    </message>
    <message>
        <source>"%1" is an unknown part of an experiment.</source>
        <translation>„%1“ ist ein unbekannter Teil eines Experiments.</translation>
    </message>
    <message>
        <source>%1 must be an object in braces.</source>
        <translation>%1 muss ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>%1 needs an image, but the layer before it outputs %2 values.</source>
        <translation>%1 braucht ein Bild, die Schicht davor gibt aber %2 Werte aus.</translation>
    </message>
    <message>
        <source>Reshape to %1 before it</source>
        <translation>Davor in %1 umformen</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>Schicht entfernen</translation>
    </message>
    <message>
        <source>The archive cannot be written.</source>
        <translation>Das Archiv lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 contains a damaged run.</source>
        <translation>%1 enthält einen beschädigten Lauf.</translation>
    </message>
    <message>
        <source>%1 is a zip archive, but not a Hourglass work file.</source>
        <translation>%1 ist ein Zip-Archiv, aber keine Hourglass-Arbeitsdatei.</translation>
    </message>
    <message>
        <source>%1 is damaged or incomplete.</source>
        <translation>%1 ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Hourglass. This one reads version %2.</source>
        <translation>%1 stammt von einem neueren Hourglass. Dieses liest Version %2.</translation>
    </message>
    <message>
        <source>The run's weights could not be read. Pause it and try again.</source>
        <translation>Die Gewichte des Laufs ließen sich nicht auslesen. Pausieren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be removed: %2.</source>
        <translation>„%1“ lässt sich nicht löschen: %2.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MB, far more than its size suggests. Unpack it first.</source>
        <translation>%1 wird entpackt größer als %2 MB, viel mehr, als seine Größe erwarten lässt. Entpacken Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>%1 contains %2 values, more than fit in memory.</source>
        <translation>%1 enthält %2 Werte, mehr als in den Speicher passen.</translation>
    </message>
    <message>
        <source>%1 has more samples than Hourglass can count.</source>
        <translation>%1 hat mehr Beispiele, als Hourglass zählen kann.</translation>
    </message>
    <message>
        <source>%1 has %2 classes, but Hourglass reads fewer than %3.</source>
        <translation>%1 hat %2 Klassen, Hourglass liest aber weniger als %3.</translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 values.</source>
        <translation>%1, Zeile %2: mehr als %3 Werte.</translation>
    </message>
    <message>
        <source>%1, line %2: longer than %3 MB. A quotation mark may not be closed.</source>
        <translation>%1, Zeile %2: länger als %3 MB. Vielleicht fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>unreadable folders skipped: %1</source>
        <translation>nicht lesbare Ordner übersprungen: %1</translation>
    </message>
    <message>
        <source>Set batch size to %1</source>
        <translation>Batch-Größe auf %1 setzen</translation>
    </message>
    <message>
        <source>Make the largest layers smaller</source>
        <translation>Die größten Schichten verkleinern</translation>
    </message>
    <message>
        <source>%1 would output more values than fit in memory.</source>
        <translation>%1 würde mehr Werte ausgeben, als in den Speicher passen.</translation>
    </message>
    <message>
        <source>Training this network needs about %1 of memory, but this computer has %2. %3 needs the most.</source>
        <translation>Das Training dieses Netzes braucht etwa %1 Speicher, dieser Rechner hat aber %2. Am meisten braucht %3.</translation>
    </message>
    <message>
        <source>another loss</source>
        <translation>anderer Verlust</translation>
    </message>
    <message>
        <source>Every sample gets the same code: all units of %1 are dead.</source>
        <translation>Jedes Beispiel erhält denselben Code: Alle Einheiten von %1 sind tot.</translation>
    </message>
    <message>
        <source>Every sample gets the same reconstruction: all units of %1 in the decoder are dead.</source>
        <translation>Jedes Beispiel erhält dieselbe Rekonstruktion: Alle Einheiten von %1 im Decoder sind tot.</translation>
    </message>
    <message>
        <source>Every sample gets almost the same code: the posterior has collapsed to the prior.</source>
        <translation>Jedes Beispiel erhält fast denselben Code: Der Posterior ist auf den Prior kollabiert.</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>andere Daten</translation>
    </message>
    <message>
        <source>another split</source>
        <translation>andere Aufteilung</translation>
    </message>
    <message>
        <source>The %1 schedule ends at the last planned epoch. It now covers %2 epochs, so the learning rate rises again. The result differs from %2 epochs in one run.</source>
        <translation>Der Lernratenplan „%1“ endet mit der letzten geplanten Epoche. Er umfasst jetzt %2 Epochen, die Lernrate steigt also wieder. Das Ergebnis weicht von %2 Epochen in einem Lauf ab.</translation>
    </message>
    <message>
        <source>other terms in the loss</source>
        <translation>andere Terme im Verlust</translation>
    </message>
    <message>
        <source>%1 training samples are few for %2 values. Try more data or a linear network.</source>
        <translation>%1 Trainingsbeispiele sind wenig für %2 Werte. Versuchen Sie mehr Daten oder ein lineares Netz.</translation>
    </message>
    <message>
        <source>%1 × %2 + KL divergence, in nats per sample: a sum over values, as papers report it.</source>
        <translation>%1 × %2 + KL-Divergenz, in Nats je Beispiel: eine Summe über die Werte, wie Veröffentlichungen sie angeben.</translation>
    </message>
    <message>
        <source>A linear network can only reach PCA&apos;s error. Train longer or raise the learning rate.</source>
        <translation>Ein lineares Netz kann den Fehler der PCA nur erreichen. Trainieren Sie länger oder mit höherer Lernrate.</translation>
    </message>
    <message>
        <source>It was trained on corrupted input.</source>
        <translation>Das Netz wurde mit verfälschten Eingaben trainiert.</translation>
    </message>
    <message>
        <source>Its loss has more terms than the reconstruction error.</source>
        <translation>Sein Verlust besteht nicht nur aus dem Rekonstruktionsfehler.</translation>
    </message>
    <message>
        <source>Mean over the %1 values of a sample, without the other terms.</source>
        <translation>Mittel über die %1 Werte eines Beispiels, ohne die übrigen Terme.</translation>
    </message>
    <message>
        <source>Mean over the %1 values of a sample.</source>
        <translation>Mittel über die %1 Werte eines Beispiels.</translation>
    </message>
    <message>
        <source>Mean per sample, without its weight.</source>
        <translation>Mittel je Beispiel, ohne sein Gewicht im Verlust.</translation>
    </message>
    <message>
        <source>Negative ELBO</source>
        <translation>Negative ELBO</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>Gesamtverlust</translation>
    </message>
    <message>
        <source>Try more epochs, another learning rate or wider layers.</source>
        <translation>Versuchen Sie mehr Epochen, eine andere Lernrate oder breitere Schichten.</translation>
    </message>
    <message>
        <source>What training minimises: %1 and all terms, each with its weight.</source>
        <translation>Was das Training minimiert: %1 und alle Terme, jeder mit seinem Gewicht.</translation>
    </message>
    <message>
        <source>Penalties on weights act on the gradient alone.</source>
        <translation>Strafterme auf Gewichte wirken nur auf den Gradienten.</translation>
    </message>
    <message>
        <source>%1 is a truncated image.</source>
        <translation>%1 ist ein unvollständiges Bild.</translation>
    </message>
    <message>
        <source>%1 is larger than the memory that is free.</source>
        <translation>%1 ist größer als der freie Speicher.</translation>
    </message>
    <message>
        <source>%1 has an attribute without a name.</source>
        <translation>%1 hat ein Attribut ohne Namen.</translation>
    </message>
    <message>
        <source>%1 has a relational attribute, &quot;%2&quot;, which Hourglass does not read. Save a table without it.</source>
        <translation>%1 hat ein relationales Attribut, „%2“, das Hourglass nicht liest. Speichern Sie eine Tabelle ohne dieses Attribut.</translation>
    </message>
    <message>
        <source>%1 has an attribute of an unknown type: &quot;%2&quot;.</source>
        <translation>%1 hat ein Attribut von unbekanntem Typ: „%2“.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>has %1 fields instead of %2</source>
        <translation>hat %1 Felder statt %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of &quot;%2&quot;</source>
        <translation>„%1“ ist kein Wert von „%2“</translation>
    </message>
    <message>
        <source>%1 has no attributes.</source>
        <translation>%1 hat keine Attribute.</translation>
    </message>
    <message>
        <source>ARFF</source>
        <translation>ARFF</translation>
    </message>
    <message>
        <source>Weka's tables: columns with types, class names included.</source>
        <translation>Tabellen von Weka: Spalten mit Typen, einschließlich der Klassennamen.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Open it again.</source>
        <translation>%1 wurde während des Lesens verändert. Öffnen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>%1 is truncated: it does not end after a record of %2 bytes.</source>
        <translation>%1 ist unvollständig: Die Datei endet nicht nach einem Datensatz von %2 Bytes.</translation>
    </message>
    <message>
        <source>CIFAR</source>
        <translation>CIFAR</translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 in binary form. Open the folder to load all batches and class names.</source>
        <translation>CIFAR-10 und CIFAR-100 im Binärformat. Öffnen Sie den Ordner, um alle Teile und die Klassennamen zu laden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no data.</source>
        <translation>„%1“ enthält keine Daten.</translation>
    </message>
    <message>
        <source>%1 is not a FANN file: its first line must give samples, inputs and outputs.</source>
        <translation>%1 ist keine FANN-Datei: Die erste Zeile muss Beispiele, Eingaben und Ausgaben angeben.</translation>
    </message>
    <message>
        <source>%1 has no number where sample %2 needs one.</source>
        <translation>%1 enthält in Beispiel %2 etwas anderes als eine Zahl.</translation>
    </message>
    <message>
        <source>FANN</source>
        <translation>FANN</translation>
    </message>
    <message>
        <source>Training files of the neural network library FANN.</source>
        <translation>Trainingsdateien der Bibliothek FANN für neuronale Netze.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is a file of the type %2, which Hourglass does not read. Convert it, for example with:</source>
        <translation>%1 ist eine Datei vom Typ %2, den Hourglass nicht liest. Wandeln Sie sie um, zum Beispiel mit:</translation>
    </message>
    <message>
        <source>%1 is in no format that Hourglass reads.</source>
        <translation>%1 hat kein Format, das Hourglass liest.</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>contains named values, not numeric ones</source>
        <translation>enthält benannte Werte, keine Zahlen</translation>
    </message>
    <message>
        <source>contains a single value, not samples</source>
        <translation>enthält einen einzelnen Wert, keine Beispiele</translation>
    </message>
    <message>
        <source>has named fields; save each as a data set of its own</source>
        <translation>hat benannte Felder; speichern Sie jedes als eigenen Datensatz</translation>
    </message>
    <message>
        <source>contains no numeric values</source>
        <translation>enthält keine Zahlen</translation>
    </message>
    <message>
        <source>%1 is a damaged HDF5 file.</source>
        <translation>%1 ist eine beschädigte HDF5-Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: &quot;%2&quot; %3.</source>
        <translation>%1 lässt sich nicht lesen: „%2“ %3.</translation>
    </message>
    <message>
        <source>HDF5</source>
        <translation>HDF5</translation>
    </message>
    <message>
        <source>Every data set of numeric values or texts, by its path.</source>
        <translation>Jeder Datensatz aus Zahlen oder Texten, nach seinem Pfad benannt.</translation>
    </message>
    <message>
        <source>The format of the MNIST family. Matching image, label, train and t10k files load together.</source>
        <translation>Das Format der MNIST-Familie. Zusammengehörige Dateien (Bilder, Klassen, train, t10k) werden gemeinsam geladen.</translation>
    </message>
    <message>
        <source>is a list of structures; save its fields as matrices</source>
        <translation>ist eine Liste von Strukturen; speichern Sie ihre Felder als Matrizen</translation>
    </message>
    <message>
        <source>contains complex values; save real and imag as two matrices</source>
        <translation>enthält komplexe Zahlen; speichern Sie real und imag als zwei Matrizen</translation>
    </message>
    <message>
        <source>is a sparse matrix; save full(x) instead</source>
        <translation>ist eine dünn besetzte Matrix; speichern Sie stattdessen full(x)</translation>
    </message>
    <message>
        <source>%1 is a damaged MATLAB file.</source>
        <translation>%1 ist eine beschädigte MATLAB-Datei.</translation>
    </message>
    <message>
        <source>MATLAB</source>
        <translation>MATLAB</translation>
    </message>
    <message>
        <source>MATLAB files of any version: matrices and texts, fields of structures included.</source>
        <translation>MATLAB-Dateien jeder Version: Matrizen und Texte, auch in Feldern von Strukturen.</translation>
    </message>
    <message>
        <source>%1 contains Python objects, not numeric values. In Python, save numpy.array(a.tolist(), dtype='float32') instead.</source>
        <translation>%1 enthält Python-Objekte statt Zahlen. Speichern Sie in Python stattdessen numpy.array(a.tolist(), dtype='float32').</translation>
    </message>
    <message>
        <source>%1 contains complex values. In Python, save a.real and a.imag as two arrays instead.</source>
        <translation>%1 enthält komplexe Zahlen. Speichern Sie in Python stattdessen a.real und a.imag als zwei Arrays.</translation>
    </message>
    <message>
        <source>%1 contains values of extended precision. In Python, save a.astype('float64') instead.</source>
        <translation>%1 enthält Zahlen mit erweiterter Genauigkeit. Speichern Sie in Python stattdessen a.astype('float64').</translation>
    </message>
    <message>
        <source>%1 contains dates or times. In Python, save a.astype('int64') instead.</source>
        <translation>%1 enthält Datums- oder Zeitangaben. Speichern Sie in Python stattdessen a.astype('int64').</translation>
    </message>
    <message>
        <source>%1 is a structured array: its values have names. In Python, save numpy.lib.recfunctions.structured_to_unstructured(a) instead.</source>
        <translation>%1 ist ein strukturiertes Array: Die Werte haben Namen. Speichern Sie in Python stattdessen numpy.lib.recfunctions.structured_to_unstructured(a).</translation>
    </message>
    <message>
        <source>%1 contains a single value, not samples.</source>
        <translation>%1 enthält einen einzelnen Wert, keine Beispiele.</translation>
    </message>
    <message>
        <source>NumPy arrays: samples × values, or samples × height × width (× channels); NPZ contains several.</source>
        <translation>NumPy-Arrays: Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle); NPZ enthält mehrere.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>PNG, JPEG, BMP, GIF, PNM, TIFF and WebP; in a folder, each subfolder is a class.</source>
        <translation>PNG, JPEG, BMP, GIF, PNM, TIFF und WebP; in einem Ordner ist jeder Unterordner eine Klasse.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a sound: %2.</source>
        <translation>%1 lässt sich nicht als Audiodatei lesen: %2.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>WAV, FLAC, Ogg and AIFF.</source>
        <translation>WAV, FLAC, Ogg und AIFF.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Prose, in one file or one file per text.</source>
        <translation>Fließtext, in einer Datei oder mit einer Datei pro Text.</translation>
    </message>
    <message>
        <source>%1 is a damaged Excel file: its part %2 is missing.</source>
        <translation>%1 ist eine beschädigte Excel-Datei: Der Teil %2 fehlt.</translation>
    </message>
    <message>
        <source>%1 is a damaged Excel file: its part %2 cannot be read.</source>
        <translation>%1 ist eine beschädigte Excel-Datei: Der Teil %2 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel's workbooks; every worksheet is a table.</source>
        <translation>Arbeitsmappen von Excel; jedes Arbeitsblatt ist eine Tabelle.</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The folder contains more than %1 files.</source>
        <translation>Der Ordner enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>is a pipe or a device, not a file</source>
        <translation>ist eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no &quot;%2&quot;.</source>
        <translation>„%1“ enthält kein „%2“.</translation>
    </message>
    <message>
        <source>%1 is encrypted. Unpack it with its password first.</source>
        <translation>%1 ist verschlüsselt. Entpacken Sie das Archiv zuerst mit dem Passwort.</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated archive.</source>
        <translation>%1 ist ein beschädigtes oder unvollständiges Archiv.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: the folder for temporary files is full or closed. Unpack it first.</source>
        <translation>%1 lässt sich nicht entpacken: Der Ordner für temporäre Dateien ist voll oder gesperrt. Entpacken Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>%1 contains more than fits in memory.</source>
        <translation>%1 enthält mehr, als in den Speicher passt.</translation>
    </message>
    <message>
        <source>%1 contains infinite values.</source>
        <translation>%1 enthält unendliche Werte.</translation>
    </message>
    <message>
        <source>%1 contains no words.</source>
        <translation>%1 enthält keine Wörter.</translation>
    </message>
    <message>
        <source>%1 contains only one sample, but training needs at least two.</source>
        <translation>%1 enthält nur ein Beispiel, aber zum Trainieren braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 contains texts. Hourglass learns from numeric values.</source>
        <translation>%1 enthält Texte. Hourglass lernt aus Zahlen.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions, but Hourglass needs samples × values, or samples × height × width (× channels). Set a window to cut a series into samples.</source>
        <translation>%1 hat %2 Dimensionen, aber Hourglass braucht Beispiele × Werte oder Beispiele × Höhe × Breite (× Kanäle). Mit einem Fenster wird eine Reihe in Beispiele zerlegt.</translation>
    </message>
    <message>
        <source>%1 has no array "%2"; it contains %3.</source>
        <translation>%1 hat kein Array „%2“; es enthält %3.</translation>
    </message>
    <message>
        <source>%1 has no class "%2".</source>
        <translation>%1 hat keine Klasse „%2“.</translation>
    </message>
    <message>
        <source>%1 has no table "%2".</source>
        <translation>%1 hat keine Tabelle „%2“.</translation>
    </message>
    <message>
        <source>%1 has no column "%2".</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>%1 is shorter than one window of %2 frames.</source>
        <translation>%1 ist kürzer als ein Fenster von %2 Abschnitten.</translation>
    </message>
    <message>
        <source>%1 is shorter than one window: %2 steps, not %3.</source>
        <translation>%1 ist kürzer als ein Fenster: %2 Schritte statt %3.</translation>
    </message>
    <message>
        <source>%1 is too short to learn the meaning of its words.</source>
        <translation>%1 ist zu kurz, um die Bedeutung seiner Wörter zu lernen.</translation>
    </message>
    <message>
        <source>%1 is missing columns that the model needs: %2.</source>
        <translation>%1 fehlen Spalten, die das Modell braucht: %2.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 samples, each %2</source>
        <translation>%1 Beispiele, jedes %2</translation>
    </message>
    <message>
        <source>%1 texts by the words in them</source>
        <translation>%1 Texte nach den Wörtern darin</translation>
    </message>
    <message>
        <source>%1 values instead of %2</source>
        <translation>%1 Werte statt %2</translation>
    </message>
    <message>
        <source>%1 values of %2 taken for missing (%3); set "Code for missing" to "none" to keep them</source>
        <translation>%1 Werte %2 als fehlend gelesen (%3); mit „Code für fehlend“ auf „none“ bleiben sie erhalten</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1 words by their neighbours (%2 to either side)</source>
        <translation>%1 Wörter nach ihren Nachbarn (%2 auf jeder Seite)</translation>
    </message>
    <message>
        <source>%1, %2 classes (%3)</source>
        <translation>%1, %2 Klassen (%3)</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1, %2 Klassen</translation>
    </message>
    <message>
        <source>%1, line %2: %3 values, but most rows have %4.</source>
        <translation>%1, Zeile %2: %3 Werte, aber die meisten Zeilen haben %4.</translation>
    </message>
    <message>
        <source>%1, line %2: longer than %3 MB. Perhaps a quote is not closed.</source>
        <translation>%1, Zeile %2: länger als %3 MB. Vielleicht ist ein Anführungszeichen nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1, row %2: "%3" in column "%4" is not a number.</source>
        <translation>%1, Datenzeile %2: „%3“ in Spalte „%4“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1, … (%2)</source>
        <translation>%1, … (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A sample has %1 values, so it cannot have the shape %2.</source>
        <translation>Ein Beispiel hat %1 Werte und kann daher nicht die Form %2 haben.</translation>
    </message>
    <message>
        <source>Array "%1" of %2 cannot be the label: it does not have one value per sample.</source>
        <translation>Das Array „%1“ von %2 kann nicht das Label sein: Es hat nicht einen Wert je Beispiel.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Column "%1" is numeric, so it cannot be one-hot.</source>
        <translation>Spalte „%1“ enthält Zahlen und kann daher nicht One-Hot sein.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 contains words. Make it one-hot to learn from it.</source>
        <translation>Spalte „%1“ von %2 enthält Wörter. Als One-Hot kann daraus gelernt werden.</translation>
    </message>
    <message>
        <source>Column "%1" of %2 does not mark a split: its words must be such as "train" and "test".</source>
        <translation>Spalte „%1“ von %2 kennzeichnet keine Aufteilung: Ihre Wörter müssen etwa „train“ und „test“ sein.</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Jedes</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Official test</source>
        <translation>Offizieller Test</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Words cannot be told apart here: the data of ICU are missing.</source>
        <translation>Wörter lassen sich hier nicht trennen: Die Daten von ICU fehlen.</translation>
    </message>
    <message>
        <source>"%1" in column "%2" is not a number</source>
        <translation>„%1“ in Spalte „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>"%1" is not a number that could stand for a missing value.</source>
        <translation>„%1“ ist keine Zahl, die für einen fehlenden Wert stehen könnte.</translation>
    </message>
    <message>
        <source>"%1" is not a shape. Write it as height x width x channels, such as 28x28x1.</source>
        <translation>„%1“ ist keine Form. Schreiben Sie sie als Höhe x Breite x Kanäle, etwa 28x28x1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>columns not learned: %1</source>
        <translation>nicht gelernte Spalten: %1</translation>
    </message>
    <message>
        <source>columns of one value alone: %1</source>
        <translation>Spalten mit nur einem Wert: %1</translation>
    </message>
    <message>
        <source>columns read as images of %1</source>
        <translation>Spalten als Bilder von %1 gelesen</translation>
    </message>
    <message>
        <source>cut into windows of %1 steps</source>
        <translation>in Fenster von %1 Schritten zerlegt</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>dimensions reordered to %1</source>
        <translation>Dimensionen umgeordnet zu %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>an image of %1</source>
        <translation>ein Bild von %1</translation>
    </message>
    <message>
        <source>lines above the table skipped: %1</source>
        <translation>übersprungene Zeilen über der Tabelle: %1</translation>
    </message>
    <message>
        <source>missing value</source>
        <translation>fehlender Wert</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Zahlen mit Dezimalkomma</translation>
    </message>
    <message>
        <source>published split</source>
        <translation>veröffentlichte Aufteilung</translation>
    </message>
    <message>
        <source>row indices or keys</source>
        <translation>Zeilennummern oder Schlüssel</translation>
    </message>
    <message>
        <source>rows read as images of %1</source>
        <translation>Zeilen als Bilder von %1 gelesen</translation>
    </message>
    <message>
        <source>samples counted by the last dimension</source>
        <translation>Beispiele nach der letzten Dimension gezählt</translation>
    </message>
    <message>
        <source>a series of %1 steps × %2 channels</source>
        <translation>eine Reihe von %1 Schritten × %2 Kanälen</translation>
    </message>
    <message>
        <source>shorter than a window</source>
        <translation>kürzer als ein Fenster</translation>
    </message>
    <message>
        <source>skipped: %1 (%2)</source>
        <translation>übersprungen: %1 (%2)</translation>
    </message>
    <message>
        <source>sound read as spectrograms of %1 bands × %2 frames</source>
        <translation>Ton als Spektrogramme von %1 Bändern × %2 Abschnitten gelesen</translation>
    </message>
    <message>
        <source>table: %1</source>
        <translation>Tabelle: %1</translation>
    </message>
    <message>
        <source>timestamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>transparent pixels shown black</source>
        <translation>durchsichtige Pixel schwarz dargestellt</translation>
    </message>
    <message>
        <source>transparent pixels shown white</source>
        <translation>durchsichtige Pixel weiß dargestellt</translation>
    </message>
    <message>
        <source>values far outside their column (%1); robust scaling keeps the others apart</source>
        <translation>Werte weit außerhalb ihrer Spalte (%1); robuste Skalierung hält die übrigen auseinander</translation>
    </message>
    <message>
        <source>values −1…1 scaled to 0…1</source>
        <translation>Werte −1…1 auf 0…1 skaliert</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>%1 missing values filled with the mean</source>
        <translation>%1 fehlende Werte mit dem Mittelwert gefüllt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>Channels first</source>
        <translation>Kanäle zuerst</translation>
    </message>
    <message>
        <source>Rows and columns swapped</source>
        <translation>Zeilen und Spalten vertauscht</translation>
    </message>
    <message>
        <source>Median 0, quartiles ±0.5</source>
        <translation>Median 0, Quartile ±0,5</translation>
    </message>
    <message>
        <source>Logarithm, each column to 0…1</source>
        <translation>Logarithmus, jede Spalte auf 0…1</translation>
    </message>
    <message>
        <source>As in the files</source>
        <translation>Wie in den Dateien</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Table or array</source>
        <translation>Tabelle oder Array</translation>
    </message>
    <message>
        <source>Which table, worksheet or array of the file: its name, or "auto".</source>
        <translation>Welche Tabelle, welches Arbeitsblatt oder Array der Datei: sein Name oder „auto“.</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Whether the first row contains the names of the columns.</source>
        <translation>Ob die erste Zeile die Namen der Spalten enthält.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Character between the fields of a table: "auto", a character, "tab" or "blank".</source>
        <translation>Zeichen zwischen den Feldern einer Tabelle: „auto“, ein Zeichen, „tab“ oder „blank“.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What a sample is: a row of values, an image, a series, a word or a paragraph.</source>
        <translation>Was ein Beispiel ist: eine Zeile von Werten, ein Bild, eine Reihe, ein Wort oder ein Absatz.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Height × width × channels of an image, or steps × channels of a series, such as 28x28x1; "auto" to find it.</source>
        <translation>Höhe × Breite × Kanäle eines Bildes oder Schritte × Kanäle einer Reihe, etwa 28x28x1; „auto“, um sie zu finden.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>How the values of images and series are ordered in the file.</source>
        <translation>Wie die Werte von Bildern und Reihen in der Datei angeordnet sind.</translation>
    </message>
    <message>
        <source>Value columns</source>
        <translation>Wertspalten</translation>
    </message>
    <message>
        <source>Columns to learn from, separated by ";", or "auto".</source>
        <translation>Spalten, aus denen gelernt wird, getrennt durch „;“, oder „auto“.</translation>
    </message>
    <message>
        <source>Name column</source>
        <translation>Namensspalte</translation>
    </message>
    <message>
        <source>Column that contains a name for each sample: its name, "none", or "auto" to find it.</source>
        <translation>Spalte mit einem Namen für jedes Beispiel: ihr Name, „none“ oder „auto“, um sie zu finden.</translation>
    </message>
    <message>
        <source>Metadata columns</source>
        <translation>Metadatenspalten</translation>
    </message>
    <message>
        <source>Columns that stay with the samples but are not learned, separated by ";".</source>
        <translation>Spalten, die bei den Beispielen bleiben, aber nicht gelernt werden, getrennt durch „;“.</translation>
    </message>
    <message>
        <source>Excluded columns</source>
        <translation>Ausgeschlossene Spalten</translation>
    </message>
    <message>
        <source>Columns that are not read, separated by ";".</source>
        <translation>Spalten, die nicht gelesen werden, getrennt durch „;“.</translation>
    </message>
    <message>
        <source>One-hot columns</source>
        <translation>One-Hot-Spalten</translation>
    </message>
    <message>
        <source>Columns of words, separated by ";", of which each word becomes a value of 0 or 1.</source>
        <translation>Spalten von Wörtern, getrennt durch „;“, deren Wörter je ein Wert 0 oder 1 werden.</translation>
    </message>
    <message>
        <source>Code for missing</source>
        <translation>Code für fehlend</translation>
    </message>
    <message>
        <source>Number that stands for a missing value, such as -999; "none", or "auto" to find it.</source>
        <translation>Zahl, die für einen fehlenden Wert steht, etwa -999; „none“ oder „auto“, um sie zu finden.</translation>
    </message>
    <message>
        <source>Whether images are read in colour or in greyscale.</source>
        <translation>Ob Bilder in Farbe oder in Graustufen gelesen werden.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>What transparent pixels show. Automatic takes the one on which the drawing is visible.</source>
        <translation>Was durchsichtige Pixel zeigen. Automatisch wird der gewählt, auf dem die Zeichnung zu sehen ist.</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Cuts images into squares of this side; 0 keeps them whole.</source>
        <translation>Zerlegt Bilder in Quadrate dieser Seitenlänge; 0 lässt sie ganz.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Cuts a series into windows of this many steps; 0 keeps it whole.</source>
        <translation>Zerlegt eine Reihe in Fenster von so vielen Schritten; 0 lässt sie ganz.</translation>
    </message>
    <message>
        <source>From the start of one window to the start of the next; 0 for windows that do not overlap.</source>
        <translation>Vom Anfang eines Fensters zum Anfang des nächsten; 0 für Fenster, die sich nicht überlappen.</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>Aufteilungsspalte</translation>
    </message>
    <message>
        <source>Column that marks the published test split: its name, "none", or "auto" to find it.</source>
        <translation>Spalte, die den veröffentlichten Test kennzeichnet: ihr Name, „none“ oder „auto“, um sie zu finden.</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>Gruppenspalte</translation>
    </message>
    <message>
        <source>Samples with the same value in this column stay in the same split: its name, or "none".</source>
        <translation>Beispiele mit demselben Wert in dieser Spalte bleiben in demselben Teil: ihr Name oder „none“.</translation>
    </message>
    <message>
        <source>Reads only these classes, separated by ";"; empty for all.</source>
        <translation>Liest nur diese Klassen, getrennt durch „;“; leer für alle.</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>Klassen ausgleichen</translation>
    </message>
    <message>
        <source>Reads as many samples of each class.</source>
        <translation>Liest gleich viele Beispiele jeder Klasse.</translation>
    </message>
    <message>
        <source>Maximum samples</source>
        <translation>Höchstzahl der Beispiele</translation>
    </message>
    <message>
        <source>Reads at most this many samples, drawn at random; 0 reads all.</source>
        <translation>Liest höchstens so viele zufällig gezogene Beispiele; 0 liest alle.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Most frequent words of a text that are used.</source>
        <translation>So viele der häufigsten Wörter eines Textes werden verwendet.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Words to either side of a word that count as its neighbours.</source>
        <translation>So viele Wörter auf jeder Seite eines Wortes zählen als seine Nachbarn.</translation>
    </message>
    <message>
        <source>Fill with mean</source>
        <translation>Mit Mittelwert füllen</translation>
    </message>
    <message>
        <source>Skip samples with missing values, keep them and mask those values in the loss, or fill in the mean.</source>
        <translation>Beispiele mit fehlenden Werten überspringen, sie behalten und diese Werte im Verlust maskieren, oder den Mittelwert einsetzen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A file, a folder or an archive with tables, arrays, images, sound or text, recognised by content.</source>
        <translation>Eine Datei, ein Ordner oder ein Archiv: Tabellen, Arrays, Bilder, Ton oder Text. Was es ist, zeigt der Inhalt.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>A table with one sample per line; fields separated by commas, semicolons, tabs or blanks.</source>
        <translation>Eine Tabelle mit einem Beispiel je Zeile; Felder getrennt durch Kommas, Semikolons, Tabulatoren oder Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 is no %2 file: it contains text.</source>
        <translation>%1 ist keine %2-Datei: Es enthält Text.</translation>
    </message>
    <message>
        <source>continuous target</source>
        <translation>stetige Zielgröße</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>QApplication</name>
    <message>
        <source>A desktop laboratory for autoencoders.</source>
        <translation>Ein Labor für Autoencoder auf dem Schreibtisch.</translation>
    </message>
    <message>
        <source>A file or folder to open, or a built-in set.</source>
        <translation>Datei oder Ordner zum Öffnen, oder ein eingebauter Datensatz.</translation>
    </message>
    <message>
        <source>Light theme.</source>
        <translation>Helles Erscheinungsbild.</translation>
    </message>
    <message>
        <source>Dark theme.</source>
        <translation>Dunkles Erscheinungsbild.</translation>
    </message>
</context>
<context>
    <name>hourglass::AddRow</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 after the selected block</source>
        <translation>%1 hinter dem gewählten Block einfügen</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>More blocks to add</source>
        <translation>Weitere Blöcke zum Einfügen</translation>
    </message>
</context>
<context>
    <name>hourglass::BlockPage</name>
    <message>
        <source>Unlink the decoder</source>
        <translation>Decoder lösen</translation>
    </message>
    <message>
        <source>Mirror the encoder</source>
        <translation>Encoder spiegeln</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Art des Codes</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Same weights both ways (tied)</source>
        <translation>Gleiche Gewichte in beide Richtungen</translation>
    </message>
    <message>
        <source>Same weights both ways</source>
        <translation>Gleiche Gewichte in beide Richtungen</translation>
    </message>
    <message>
        <source>Dense layers of the mirrored decoder use the encoder&apos;s weights, transposed: half as many to learn.</source>
        <translation>Die dichten Schichten des gespiegelten Decoders benutzen die Gewichte des Encoders, transponiert: nur halb so viele sind zu lernen.</translation>
    </message>
    <message>
        <source>Tie the weights</source>
        <translation>Gewichte koppeln</translation>
    </message>
    <message>
        <source>Untie the weights</source>
        <translation>Gewichte entkoppeln</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Click a block of the stack to change it.</source>
        <translation>Einen Block des Stapels anklicken, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Code, the waist of the hourglass</source>
        <translation>Code, die Taille der Sanduhr</translation>
    </message>
    <message>
        <source>Decoder, block %1 of %2</source>
        <translation>Decoder, Block %1 von %2</translation>
    </message>
    <message>
        <source>Encoder, block %1 of %2</source>
        <translation>Encoder, Block %1 von %2</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Let encoder and decoder be edited apart</source>
        <translation>Encoder und Decoder getrennt bearbeiten</translation>
    </message>
    <message>
        <source>Let the decoder mirror the encoder again</source>
        <translation>Den Decoder wieder den Encoder spiegeln lassen</translation>
    </message>
    <message>
        <source>Follows from the data.</source>
        <translation>Folgt aus den Daten.</translation>
    </message>
    <message>
        <source>Follows the encoder. Unlink to change it here.</source>
        <translation>Folgt dem Encoder. Zum Ändern lösen.</translation>
    </message>
    <message>
        <source>Bypassed: values go past it. B brings it back.</source>
        <translation>Umgangen: Werte gehen daran vorbei. B holt ihn zurück.</translation>
    </message>
    <message>
        <source>%1 in, %2 out · %3 parameters</source>
        <translation>%1 hinein, %2 heraus · %3 Parameter</translation>
    </message>
</context>
<context>
    <name>hourglass::Camera</name>
    <message>
        <source>No camera was found. Connect one, or drop a picture on the sheet.</source>
        <translation>Keine Kamera gefunden. Schließen Sie eine an, oder legen Sie ein Bild auf das Blatt.</translation>
    </message>
    <message>
        <source>The camera %1 does not answer: %2. Another program may be using it.</source>
        <translation>Die Kamera %1 antwortet nicht: %2. Vielleicht benutzt sie ein anderes Programm.</translation>
    </message>
</context>
<context>
    <name>hourglass::ClassKey</name>
    <message>
        <source>Classes: space hides or shows one</source>
        <translation>Klassen: Leertaste blendet eine aus oder ein</translation>
    </message>
    <message>
        <source>Click a class to hide it, double-click to show it alone.</source>
        <translation>Klick blendet eine Klasse aus, Doppelklick zeigt sie allein.</translation>
    </message>
</context>
<context>
    <name>hourglass::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eintippen, was geschehen soll</translation>
    </message>
    <message>
        <source>Search commands, blocks and presets</source>
        <translation>Befehle, Blöcke und Vorlagen suchen</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>hourglass::CompareView</name>
    <message>
        <source>%1 and %2 - Hourglass</source>
        <translation>%1 und %2 - Hourglass</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
    <message>
        <source>Both have the same settings.</source>
        <translation>Beide haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>From left to right: %1</source>
        <translation>Von links nach rechts: %1</translation>
    </message>
    <message>
        <source>Looking at both runs…</source>
        <translation>Beide Läufe werden betrachtet…</translation>
    </message>
    <message>
        <source>Code of %1 numbers, seen along its two main directions; mean squared error below %2</source>
        <translation>Code aus %1 Zahlen, entlang seiner beiden Hauptrichtungen gesehen; mittlerer quadratischer Fehler unten %2</translation>
    </message>
    <message>
        <source>Code of %1 numbers; mean squared error below %2</source>
        <translation>Code aus %1 Zahlen; mittlerer quadratischer Fehler unten %2</translation>
    </message>
</context>
<context>
    <name>hourglass::DataLoader</name>
    <message>
        <source>There is not enough memory for these data.</source>
        <translation>Für diese Daten reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>hourglass::DataPanel</name>
    <message>
        <source>Drop a file or folder</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Other sets, and how this one is read</source>
        <translation>Andere Daten, und wie diese gelesen werden</translation>
    </message>
    <message>
        <source>Other data sets</source>
        <translation>Andere Datensätze</translation>
    </message>
    <message>
        <source>Fashion-MNIST, 70,000</source>
        <translation>Fashion-MNIST, 70.000</translation>
    </message>
    <message>
        <source>How the data are read…</source>
        <translation>Wie die Daten gelesen werden…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Class of the samples shown</source>
        <translation>Klasse der gezeigten Beispiele</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Andere Beispiele</translation>
    </message>
    <message>
        <source>Show other samples on the wall</source>
        <translation>Andere Beispiele an der Wand zeigen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Balanced by class</source>
        <translation>je Klasse gleich</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>no classes</source>
        <translation>keine Klassen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Keep %1 % for %2</source>
        <translation>%1 % für %2 behalten</translation>
    </message>
</context>
<context>
    <name>hourglass::DesignerPanel</name>
    <message>
        <source>Designer</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Click a block to change it in the inspector</source>
        <translation>Einen Block anklicken, um ihn im Inspektor zu ändern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate block</source>
        <translation>Block &amp;verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Delete block	Del</source>
        <translation>Block &amp;löschen	Entf</translation>
    </message>
    <message>
        <source>Select &amp;all blocks</source>
        <translation>Alle &amp;Blöcke wählen</translation>
    </message>
    <message>
        <source>&amp;Bypass block	B</source>
        <translation>Block &amp;umgehen	B</translation>
    </message>
    <message>
        <source>Move &amp;left	Alt+Left</source>
        <translation>Nach &amp;links schieben	Alt+Links</translation>
    </message>
    <message>
        <source>Move &amp;right	Alt+Right</source>
        <translation>Nach &amp;rechts schieben	Alt+Rechts</translation>
    </message>
    <message>
        <source>&amp;Mirror the encoder	M</source>
        <translation>Encoder &amp;spiegeln	M</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit the stack</source>
        <translation>Stapel ein&amp;passen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>hourglass::DocumentForm</name>
    <message>
        <source>Change %1 to %2</source>
        <translation>%1 auf %2 ändern</translation>
    </message>
</context>
<context>
    <name>hourglass::DrawCanvas</name>
    <message>
        <source>Sheet to draw on: arrows move, Return draws</source>
        <translation>Zeichenblatt: Pfeile bewegen, Eingabe malt</translation>
    </message>
</context>
<context>
    <name>hourglass::DrawView</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Smear</source>
        <translation>Verwischen</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Rauschen auftragen</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Colour of the brush</source>
        <translation>Farbe des Pinsels</translation>
    </message>
    <message>
        <source>Take a sample</source>
        <translation>Beispiel holen</translation>
    </message>
    <message>
        <source>Puts the chosen sample on the sheet: smear it, erase in it, add noise, and see whether the network repairs it.</source>
        <translation>Legt das gewählte Beispiel auf das Blatt: verwischen, radieren, verrauschen, und sehen, ob das Netz es repariert.</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Letzten Strich zurücknehmen</translation>
    </message>
    <message>
        <source>Clear the sheet</source>
        <translation>Blatt leeren</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>The samples whose codes are nearest to the drawing&apos;s</source>
        <translation>Die Beispiele, deren Codes der Zeichnung am nächsten sind</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>These samples are no pictures: pull their bars instead.</source>
        <translation>Diese Beispiele sind keine Bilder: Ziehen Sie an ihren Balken.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture.</source>
        <translation>%1 lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>Draw with the mouse, drop or paste a picture, or take a sample and spoil it.</source>
        <translation>Zeichnen Sie mit der Maus, legen Sie ein Bild ab oder fügen Sie eines ein, oder holen Sie ein Beispiel und verderben Sie es.</translation>
    </message>
    <message>
        <source>Pull the bars, or take a sample and change it.</source>
        <translation>Ziehen Sie an den Balken, oder holen Sie ein Beispiel und ändern Sie es.</translation>
    </message>
    <message>
        <source>From the sample: spoiled %1, repaired %2.</source>
        <translation>Abstand zum Beispiel: verdorben %1, repariert %2.</translation>
    </message>
    <message>
        <source>Error %1.</source>
        <translation>Fehler %1.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Camera: what it sees comes on the sheet; click again to hold it</source>
        <translation>Kamera: Was sie sieht, kommt auf das Blatt; ein weiterer Klick hält es fest</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>hourglass::DrawingLayer</name>
    <message>
        <source>Your drawing</source>
        <translation>Ihre Zeichnung</translation>
    </message>
    <message>
        <source>reads as %1</source>
        <translation>gelesen als %1</translation>
    </message>
</context>
<context>
    <name>hourglass::FeatureGrid</name>
    <message>
        <source>What the chosen block computes</source>
        <translation>Was der gewählte Block berechnet</translation>
    </message>
    <message>
        <source>Gives for sample %1</source>
        <translation>Ergibt für Beispiel %1</translation>
    </message>
    <message>
        <source>Weights, blue below zero, red above, to ±%1</source>
        <translation>Gewichte, blau unter null, rot darüber, bis ±%1</translation>
    </message>
</context>
<context>
    <name>hourglass::FeaturesView</name>
    <message>
        <source>Choose a block and train: here you see what it computes.</source>
        <translation>Einen Block wählen und trainieren: Hier steht, was er berechnet.</translation>
    </message>
    <message>
        <source>%1; largest value %2</source>
        <translation>%1; größter Wert %2</translation>
    </message>
</context>
<context>
    <name>hourglass::FilmMaker</name>
    <message>
        <source>A film is being made already.</source>
        <translation>Ein Film entsteht bereits.</translation>
    </message>
    <message>
        <source>There is no run to make a film of yet.</source>
        <translation>Es gibt noch keinen Lauf für einen Film.</translation>
    </message>
    <message>
        <source>Film: moment %1 of %2</source>
        <translation>Film: Augenblick %1 von %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved the film as %1.</source>
        <translation>Film als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>hourglass::FootBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück ins Labor</translation>
    </message>
    <message>
        <source>Esc leads back, too</source>
        <translation>Esc führt ebenfalls zurück</translation>
    </message>
</context>
<context>
    <name>hourglass::GenerateView</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How far codes stray: below 1 they keep to the middle, above 1 they leave the data.</source>
        <translation>Wie weit Codes streuen: unter 1 bleiben sie in der Mitte, über 1 verlassen sie die Daten.</translation>
    </message>
    <message>
        <source>Make others</source>
        <translation>Andere erzeugen</translation>
    </message>
    <message>
        <source>New samples appear with the first training step.</source>
        <translation>Neue Beispiele erscheinen mit dem ersten Trainingsschritt.</translation>
    </message>
</context>
<context>
    <name>hourglass::GenerationGrid</name>
    <message>
        <source>New samples and the training samples nearest to them</source>
        <translation>Neue Beispiele und die nächsten aus dem Training</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Nearest in training</source>
        <translation>Nächstes im Training</translation>
    </message>
</context>
<context>
    <name>hourglass::GridLayer</name>
    <message>
        <source>PCA is being computed…</source>
        <translation>PCA wird berechnet…</translation>
    </message>
    <message>
        <source>PCA&apos;s map of the same samples</source>
        <translation>Karte der PCA von denselben Beispielen</translation>
    </message>
    <message>
        <source>Neighbours (UMAP), still moving</source>
        <translation>Nachbarn (UMAP), noch in Bewegung</translation>
    </message>
    <message>
        <source>Neighbours (UMAP)</source>
        <translation>Nachbarn (UMAP)</translation>
    </message>
    <message>
        <source>PC %1</source>
        <translation>PC %1</translation>
    </message>
</context>
<context>
    <name>hourglass::HistogramLayer</name>
    <message>
        <source>mean %1 spread %2</source>
        <translation>Mittel %1 Streuung %2</translation>
    </message>
</context>
<context>
    <name>hourglass::HoveredLayer</name>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
</context>
<context>
    <name>hourglass::Inspector</name>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Schedule of the learning rate</source>
        <translation>Zeitplan der Lernrate</translation>
    </message>
    <message>
        <source>Optimise by %1</source>
        <translation>Optimieren mit %1</translation>
    </message>
    <message>
        <source>Schedule: %1</source>
        <translation>Zeitplan: %1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Decides first weights, the order of samples and the split. The same seed gives the same result to the last bit.</source>
        <translation>Bestimmt die ersten Gewichte, die Reihenfolge der Beispiele und die Aufteilung. Derselbe Startwert ergibt dasselbe bis aufs letzte Bit.</translation>
    </message>
    <message>
        <source>Change seed to %1</source>
        <translation>Startwert auf %1 ändern</translation>
    </message>
</context>
<context>
    <name>hourglass::LatentView</name>
    <message>
        <source>%1 samples</source>
        <translation>%1 Beispiele</translation>
    </message>
    <message>
        <source>The map appears with the first training step.</source>
        <translation>Die Karte erscheint mit dem ersten Trainingsschritt.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Drag the probe: the decoder draws the place under it (P)</source>
        <translation>Sonde ziehen: Der Decoder zeichnet die Stelle darunter (P)</translation>
    </message>
    <message>
        <source>Move the map; the wheel magnifies (H)</source>
        <translation>Karte verschieben; das Rad vergrößert (H)</translation>
    </message>
    <message>
        <source>Select samples with a lasso; Shift adds (L)</source>
        <translation>Beispiele mit dem Lasso wählen; Umschalt fügt hinzu (L)</translation>
    </message>
    <message>
        <source>Select samples in a box; Shift adds (B)</source>
        <translation>Beispiele in einem Rechteck wählen; Umschalt fügt hinzu (B)</translation>
    </message>
    <message>
        <source>Pick samples to go from one to the next (A)</source>
        <translation>Beispiele wählen, um vom einen zum nächsten zu gehen (A)</translation>
    </message>
    <message>
        <source>What the axes are</source>
        <translation>Was die Achsen sind</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>A map that keeps neighbours together (UMAP), computed in the background</source>
        <translation>Eine Karte, die Nachbarn zusammenhält (UMAP), im Hintergrund berechnet</translation>
    </message>
    <message>
        <source>The number along x</source>
        <translation>Die Zahl entlang x</translation>
    </message>
    <message>
        <source>The number along y</source>
        <translation>Die Zahl entlang y</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>Was die Farben sagen</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Letzter Besuch</translation>
    </message>
    <message>
        <source>When training last used each sample; grey for samples it never uses</source>
        <translation>Wann das Training jedes Beispiel zuletzt benutzt hat; grau, was es nie benutzt</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Mittlerer Wert</translation>
    </message>
    <message>
        <source>X: z%1</source>
        <translation>X: z%1</translation>
    </message>
    <message>
        <source>Y: z%1</source>
        <translation>Y: z%1</translation>
    </message>
    <message>
        <source>Nothing selected. Draw a lasso, or pick a dot to see its sample.</source>
        <translation>Nichts gewählt. Ziehen Sie ein Lasso, oder klicken Sie einen Punkt an, um sein Beispiel zu sehen.</translation>
    </message>
    <message>
        <source>%1 samples selected.</source>
        <translation>%1 Beispiele gewählt.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>This code has %1 numbers. Shown: the two directions that vary most (PCA).</source>
        <translation>Dieser Code hat %1 Zahlen. Gezeigt: die zwei Richtungen, die sich am meisten ändern (PCA).</translation>
    </message>
    <message>
        <source>Show all samples (Home)</source>
        <translation>Alle Beispiele zeigen (Pos1)</translation>
    </message>
</context>
<context>
    <name>hourglass::LossView</name>
    <message>
        <source>What the curve shows</source>
        <translation>Was die Kurve zeigt</translation>
    </message>
    <message>
        <source>The whole loss, one of the terms that add to it, or how the layers are doing</source>
        <translation>Der ganze Verlust, einer seiner Teile, oder wie es den Schichten geht</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>Maßstab des Verlusts</translation>
    </message>
    <message>
        <source>The curve begins with the first step.</source>
        <translation>Die Kurve beginnt mit dem ersten Schritt.</translation>
    </message>
    <message>
        <source>━  training     ╌  validation     epochs →</source>
        <translation>━  Training     ╌  Validierung     Epochen →</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>training    %1</source>
        <translation>Training    %1</translation>
    </message>
    <message>
        <source>validation  %1</source>
        <translation>Validierung  %1</translation>
    </message>
    <message>
        <source>No epoch is complete yet.</source>
        <translation>Noch keine Epoche ist vollständig.</translation>
    </message>
    <message>
        <source>Epoch %1, training %2, validation %3, %4</source>
        <translation>Epoche %1, Training %2, Validierung %3, %4</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>PCA %1</source>
        <translation>PCA %1</translation>
    </message>
</context>
<context>
    <name>hourglass::MainWindow</name>
    <message>
        <source>%1[*] - Hourglass</source>
        <translation>%1[*] - Hourglass</translation>
    </message>
</context>
<context>
    <name>hourglass::ManifoldPlot</name>
    <message>
        <source>The decoded plane of the map</source>
        <translation>Die decodierte Ebene der Karte</translation>
    </message>
</context>
<context>
    <name>hourglass::ManifoldView</name>
    <message>
        <source>Every place of the map, decoded</source>
        <translation>Jede Stelle der Karte, decodiert</translation>
    </message>
    <message>
        <source>Pictures along a side</source>
        <translation>Bilder entlang einer Seite</translation>
    </message>
    <message>
        <source>The decoded plane appears with the first training step.</source>
        <translation>Die decodierte Ebene erscheint mit dem ersten Trainingsschritt.</translation>
    </message>
</context>
<context>
    <name>hourglass::MapAnswers</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>hourglass::MapDisplay</name>
    <message>
        <source>Display</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Decoded manifold</source>
        <translation>Decodierte Ebene</translation>
    </message>
    <message>
        <source>What the decoder makes of every place, faintly beneath the dots.</source>
        <translation>Was der Decoder aus jeder Stelle macht, blass unter den Punkten.</translation>
    </message>
    <message>
        <source>Strength of the manifold</source>
        <translation>Stärke der decodierten Ebene</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Size of the dots</source>
        <translation>Größe der Punkte</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>Punktgröße</translation>
    </message>
    <message>
        <source>Density instead of dots</source>
        <translation>Dichte statt Punkten</translation>
    </message>
    <message>
        <source>How many samples lie about each place.</source>
        <translation>Wie viele Beispiele um jede Stelle liegen.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>The name of each class in its middle, or of the samples where they have names.</source>
        <translation>Der Name jeder Klasse in ihrer Mitte, oder der Beispiele, wo sie Namen haben.</translation>
    </message>
    <message>
        <source>Pictures when near</source>
        <translation>Bilder aus der Nähe</translation>
    </message>
    <message>
        <source>Samples as pictures where so few are seen that there is room.</source>
        <translation>Beispiele als Bilder, wo so wenige zu sehen sind, dass Platz ist.</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>How the samples spread along each axis, on the edges.</source>
        <translation>Wie die Beispiele entlang jeder Achse streuen, an den Rändern.</translation>
    </message>
    <message>
        <source>PCA&apos;s map</source>
        <translation>Karte der PCA</translation>
    </message>
    <message>
        <source>The same samples as PCA with as many numbers lays them out (G).</source>
        <translation>Dieselben Beispiele, wie PCA mit gleich vielen Zahlen sie anordnet (G).</translation>
    </message>
    <message>
        <source>Samples on the map</source>
        <translation>Beispiele auf der Karte</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Beispiele</translation>
    </message>
    <message>
        <source>Density contours</source>
        <translation>Höhenlinien der Dichte</translation>
    </message>
    <message>
        <source>Lines where the samples are equally dense.</source>
        <translation>Linien, an denen die Beispiele gleich dicht liegen.</translation>
    </message>
    <message>
        <source>Shapes as well as colour</source>
        <translation>Formen und Farben</translation>
    </message>
    <message>
        <source>A shape for each class, for eyes that tell colours apart badly; up to 20,000 samples.</source>
        <translation>Eine Form für jede Klasse, für Augen, die Farben schlecht unterscheiden; bis 20.000 Beispiele.</translation>
    </message>
</context>
<context>
    <name>hourglass::MapPalette</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Crowding</source>
        <translation>Gedränge</translation>
    </message>
    <message>
        <source>Epochs since the last visit</source>
        <translation>Epochen seit dem letzten Besuch</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Mittlerer Wert</translation>
    </message>
</context>
<context>
    <name>hourglass::MapPlot</name>
    <message>
        <source>Map of the latent space</source>
        <translation>Karte des latenten Raums</translation>
    </message>
    <message>
        <source>%1 samples, %2 selected</source>
        <translation>%1 Beispiele, %2 gewählt</translation>
    </message>
</context>
<context>
    <name>hourglass::ObjectivePage</name>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen durch</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Compare by %1</source>
        <translation>Vergleichen durch %1</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Strafterme</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a penalty</source>
        <translation>Strafterm hinzufügen</translation>
    </message>
    <message>
        <source>What else the training is to avoid, beside a bad reconstruction; any number together</source>
        <translation>Was das Training außer schlechten Rekonstruktionen noch vermeiden soll; beliebig viele zugleich</translation>
    </message>
    <message>
        <source>Add penalty: %1</source>
        <translation>Strafterm hinzufügen: %1</translation>
    </message>
    <message>
        <source>Corrupt by</source>
        <translation>Stören durch</translation>
    </message>
    <message>
        <source>What happens to the input</source>
        <translation>Was mit der Eingabe geschieht</translation>
    </message>
    <message>
        <source>Corrupt by: %1</source>
        <translation>Stören durch: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove penalty %1</source>
        <translation>Strafterm %1 entfernen</translation>
    </message>
    <message>
        <source>Remove a penalty</source>
        <translation>Einen Strafterm entfernen</translation>
    </message>
</context>
<context>
    <name>hourglass::Opener</name>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>It waits for data that fit.</source>
        <translation>Das Modell wartet auf passende Daten.</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Daten wählen …</translation>
    </message>
</context>
<context>
    <name>hourglass::PanelDocks</name>
    <message>
        <source>Copy or save what is shown</source>
        <translation>Kopieren oder speichern, was zu sehen ist</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>%1 kopieren oder speichern</translation>
    </message>
    <message>
        <source>Save the run as a &amp;film…</source>
        <translation>Lauf als &amp;Film speichern…</translation>
    </message>
</context>
<context>
    <name>hourglass::PanelHead</name>
    <message>
        <source>Maximise (F11)</source>
        <translation>Maximieren (F11)</translation>
    </message>
    <message>
        <source>Maximise %1</source>
        <translation>%1 maximieren</translation>
    </message>
</context>
<context>
    <name>hourglass::PanelKind</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Latent space</source>
        <translation>Latenter Raum</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Rekonstruktionen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Manifold</source>
        <translation>Mannigfaltigkeit</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Draw your own</source>
        <translation>Selbst zeichnen</translation>
    </message>
    <message>
        <source>Code quality</source>
        <translation>Güte des Codes</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>hourglass::ParamForm</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>%1 back to %2</source>
        <translation>%1 zurück auf %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>hourglass::PathLayer</name>
    <message>
        <source>Halfway</source>
        <translation>Auf halbem Weg</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
</context>
<context>
    <name>hourglass::PathPicture</name>
    <message>
        <source>The step that is looked at</source>
        <translation>Der betrachtete Schritt</translation>
    </message>
</context>
<context>
    <name>hourglass::PathStrip</name>
    <message>
        <source>Steps of the way</source>
        <translation>Schritte des Wegs</translation>
    </message>
    <message>
        <source>Codes mixed</source>
        <translation>Codes gemischt</translation>
    </message>
    <message>
        <source>Pixels mixed</source>
        <translation>Pixel gemischt</translation>
    </message>
    <message>
        <source>Values mixed</source>
        <translation>Werte gemischt</translation>
    </message>
    <message>
        <source>Difference added</source>
        <translation>Unterschied addiert</translation>
    </message>
</context>
<context>
    <name>hourglass::PathView</name>
    <message>
        <source>Between samples</source>
        <translation>Zwischen Beispielen</translation>
    </message>
    <message>
        <source>Add a difference</source>
        <translation>Unterschied addieren</translation>
    </message>
    <message>
        <source>What kind of way</source>
        <translation>Was für ein Weg</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Spherical</source>
        <translation>Sphärisch</translation>
    </message>
    <message>
        <source>The mean code of this class is added</source>
        <translation>Der mittlere Code dieser Klasse wird addiert</translation>
    </message>
    <message>
        <source>The mean code of this class is taken away</source>
        <translation>Der mittlere Code dieser Klasse wird abgezogen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the way</source>
        <translation>Weg abspielen</translation>
    </message>
    <message>
        <source>How far along the way</source>
        <translation>Wie weit auf dem Weg</translation>
    </message>
    <message>
        <source>How much of the difference is added</source>
        <translation>Wie viel vom Unterschied addiert wird</translation>
    </message>
    <message>
        <source>%1 no. %2</source>
        <translation>%1 Nr. %2</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Choose a sample on the map; then a class is added to it and another taken away.</source>
        <translation>Wählen Sie ein Beispiel auf der Karte; dann wird eine Klasse addiert und eine andere abgezogen.</translation>
    </message>
    <message>
        <source>Pick two samples on the map (A, then click each): this shows the way from one to the other.</source>
        <translation>Wählen Sie zwei Beispiele auf der Karte (A, dann jedes anklicken): Hier erscheint der Weg vom einen zum anderen.</translation>
    </message>
    <message>
        <source>These data have no classes to take the difference of.</source>
        <translation>Diese Daten haben keine Klassen, deren Unterschied man nehmen könnte.</translation>
    </message>
    <message>
        <source>Through the data</source>
        <translation>Durch die Daten</translation>
    </message>
    <message>
        <source>Straight, along the great circle, or where samples are</source>
        <translation>Gerade, entlang des Großkreises, oder wo Beispiele sind</translation>
    </message>
    <message>
        <source>Spherical keeps to lengths of code that the decoder has seen, where codes are normal numbers. Through the data goes round places where no samples are.</source>
        <translation>Sphärisch bleibt bei Längen des Codes, die der Decoder kennt, wo Codes normalverteilt sind. Durch die Daten umgeht Stellen, an denen keine Beispiele sind.</translation>
    </message>
</context>
<context>
    <name>hourglass::PosteriorLayer</name>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
</context>
<context>
    <name>hourglass::PresetCard</name>
    <message>
        <source>code of %1, %2 parameters</source>
        <translation>Code aus %1, %2 Parameter</translation>
    </message>
</context>
<context>
    <name>hourglass::PresetGallery</name>
    <message>
        <source>Presets - Hourglass</source>
        <translation>Vorlagen - Hourglass</translation>
    </message>
    <message>
        <source>Each shows one idea within a minute. Your data stay; the stack and its settings are replaced, which can be undone.</source>
        <translation>Jede zeigt in einer Minute eine Idee. Die Daten bleiben; Stapel und Einstellungen werden ersetzt, was sich rückgängig machen lässt.</translation>
    </message>
</context>
<context>
    <name>hourglass::ProbeLayer</name>
    <message>
        <source>far from any data</source>
        <translation>weit von allen Daten</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
</context>
<context>
    <name>hourglass::ProbePicture</name>
    <message>
        <source>What the decoder draws at the probe</source>
        <translation>Was der Decoder an der Sonde zeichnet</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
</context>
<context>
    <name>hourglass::ProbeView</name>
    <message>
        <source>Drag the cross-hair on the map, or move a number: the decoder draws what lives there.</source>
        <translation>Ziehen Sie das Fadenkreuz auf der Karte, oder bewegen Sie eine Zahl: Der Decoder zeichnet, was dort lebt.</translation>
    </message>
    <message>
        <source>The samples whose codes are nearest</source>
        <translation>Die Beispiele mit den nächsten Codes</translation>
    </message>
    <message>
        <source>Far from any data: do not trust this picture.</source>
        <translation>Weit von allen Daten: Trauen Sie diesem Bild nicht.</translation>
    </message>
    <message>
        <source>Inside the data: trust this picture.</source>
        <translation>Inmitten der Daten: Diesem Bild ist zu trauen.</translation>
    </message>
</context>
<context>
    <name>hourglass::QualityView</name>
    <message>
        <source>How good is this code?</source>
        <translation>Wie gut ist dieser Code?</translation>
    </message>
    <message>
        <source>%1: %2, PCA %3</source>
        <translation>%1: %2, PCA %3</translation>
    </message>
    <message>
        <source>Neighbours share a class</source>
        <translation>Nachbarn teilen die Klasse</translation>
    </message>
    <message>
        <source>kNN accuracy</source>
        <translation>kNN-Treffer</translation>
    </message>
    <message>
        <source>How many samples have the class that most of their 10 nearest neighbours among the training samples have.</source>
        <translation>Wie viele Beispiele die Klasse haben, die die meisten ihrer 10 nächsten Nachbarn im Training haben.</translation>
    </message>
    <message>
        <source>Straight cuts separate classes</source>
        <translation>Gerade Schnitte trennen Klassen</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>lineare Probe</translation>
    </message>
    <message>
        <source>How many samples a logistic regression, fitted to the codes of training samples, puts into their class.</source>
        <translation>Wie viele Beispiele eine logistische Regression, angepasst an Codes aus dem Training, ihrer Klasse zuordnet.</translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <translation>Fehler der Rekonstruktion</translation>
    </message>
    <message>
        <source>MSE, less is better</source>
        <translation>MSE, weniger ist besser</translation>
    </message>
    <message>
        <source>The mean squared difference between a value and what comes through.</source>
        <translation>Der mittlere quadratische Abstand zwischen einem Wert und dem, was herauskommt.</translation>
    </message>
    <message>
        <source>Neighbours stay neighbours</source>
        <translation>Nachbarn bleiben Nachbarn</translation>
    </message>
    <message>
        <source>trustworthiness</source>
        <translation>Vertrauenswürdigkeit</translation>
    </message>
    <message>
        <source>Whether the 10 nearest in the code are near in the data, too: 1 where all are, about 0.5 for a map by chance.</source>
        <translation>Ob die 10 Nächsten im Code auch in den Daten nah sind: 1, wo es alle sind, etwa 0,5 bei Zufall.</translation>
    </message>
    <message>
        <source>1 number each.</source>
        <translation>Je 1 Zahl.</translation>
    </message>
    <message>
        <source>%1 numbers each.</source>
        <translation>Je %1 Zahlen.</translation>
    </message>
    <message>
        <source>Judged by %1 samples that were not trained with.</source>
        <translation>Beurteilt an %1 Beispielen, mit denen nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>Judged by %1 samples that were trained with: there are no others.</source>
        <translation>Beurteilt an %1 Beispielen aus dem Training: Andere gibt es nicht.</translation>
    </message>
    <message>
        <source>As of step %1.</source>
        <translation>Stand von Schritt %1.</translation>
    </message>
    <message>
        <source>Neighbours are being looked up…</source>
        <translation>Nachbarn werden gesucht…</translation>
    </message>
    <message>
        <source>What the code is worth is told once training has begun.</source>
        <translation>Was der Code wert ist, steht hier, sobald das Training begonnen hat.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
</context>
<context>
    <name>hourglass::RateCurve</name>
    <message>
        <source>Loss over the learning rate, %1 points</source>
        <translation>Verlust über der Lernrate, %1 Punkte</translation>
    </message>
</context>
<context>
    <name>hourglass::RateDialog</name>
    <message>
        <source>Find a learning rate</source>
        <translation>Lernrate finden</translation>
    </message>
    <message>
        <source>Trains fresh weights for a moment while the rate grows. Your run is not touched.</source>
        <translation>Trainiert einen Augenblick lang neue Gewichte, während die Rate wächst. Der eigene Lauf bleibt unberührt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The loss did not fall at any rate. Look at the stack and the loss first.</source>
        <translation>Der Verlust fiel bei keiner Rate. Zuerst Stapel und Verlust ansehen.</translation>
    </message>
    <message>
        <source>The loss falls fastest near %1. A rate a little below the lowest point of the curve is the most that works.</source>
        <translation>Am schnellsten fällt der Verlust nahe %1. Etwas links vom tiefsten Punkt der Kurve liegt die größte Rate, die noch taugt.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
    </message>
</context>
<context>
    <name>hourglass::ReadingDialog</name>
    <message>
        <source>How the data are read</source>
        <translation>Wie die Daten gelesen werden</translation>
    </message>
    <message>
        <source>The file is read again with these settings; undo brings the old ones back.</source>
        <translation>Die Datei wird mit diesen Einstellungen neu gelesen; Rückgängig holt die alten zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>hourglass::ReconstructionGrid</name>
    <message>
        <source>Originals and reconstructions</source>
        <translation>Originale und Rekonstruktionen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Per sample</source>
        <translation>Je Beispiel</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Click a sample to follow it; Ctrl and the wheel magnify.</source>
        <translation>Klicken Sie ein Beispiel an, um ihm zu folgen; Strg und das Rad vergrößern.</translation>
    </message>
    <message>
        <source>%1 samples, mean error %2</source>
        <translation>%1 Beispiele, mittlerer Fehler %2</translation>
    </message>
    <message>
        <source>Corrupted</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>%1 darker</source>
        <translation>%1 dunkler</translation>
    </message>
    <message>
        <source>+%1 brighter</source>
        <translation>+%1 heller</translation>
    </message>
</context>
<context>
    <name>hourglass::ReconstructionView</name>
    <message>
        <source>One per class</source>
        <translation>Eins je Klasse</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Which samples are shown</source>
        <translation>Welche Beispiele gezeigt werden</translation>
    </message>
    <message>
        <source>Show other samples</source>
        <translation>Andere Beispiele zeigen</translation>
    </message>
    <message>
        <source>Originals on the left of the waist, what came through on the right. Train to see.</source>
        <translation>Originale links der Taille, rechts, was hindurchkam. Trainieren, um es zu sehen.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlechteste</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typische</translation>
    </message>
    <message>
        <source>What the error is</source>
        <translation>Was der Fehler ist</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>The run&apos;s loss</source>
        <translation>Verlust des Laufs</translation>
    </message>
    <message>
        <source>Corrupt the originals as training does</source>
        <translation>Die Originale stören wie im Training</translation>
    </message>
    <message>
        <source>from the %1 selected</source>
        <translation>aus den %1 gewählten</translation>
    </message>
</context>
<context>
    <name>hourglass::RecoveryOffer</name>
    <message>
        <source>“%1” was in no file when Hourglass ended. It is kept as it was at %2.</source>
        <translation>„%1“ war in keiner Datei, als Hourglass endete. Es ist so bewahrt, wie es um %2 war.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>hourglass::RunControl</name>
    <message>
        <source>Go back to the run&apos;s stack</source>
        <translation>Zurück zum Stapel des Laufs</translation>
    </message>
    <message>
        <source>A new run begins at step %1; its optimiser starts afresh.</source>
        <translation>Ein neuer Lauf beginnt bei Schritt %1; sein Optimierer fängt von vorn an.</translation>
    </message>
    <message>
        <source>Go back and try a tenth</source>
        <translation>Zurück und ein Zehntel versuchen</translation>
    </message>
    <message>
        <source>A tenth of the learning rate</source>
        <translation>Ein Zehntel der Lernrate</translation>
    </message>
    <message>
        <source>There are no data to train on yet.</source>
        <translation>Es gibt noch keine Daten zum Trainieren.</translation>
    </message>
</context>
<context>
    <name>hourglass::RunController</name>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Epochs: %1, best loss %2</source>
        <translation>Epochen: %1, kleinster Verlust %2</translation>
    </message>
</context>
<context>
    <name>hourglass::RunList</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>hourglass::RunsView</name>
    <message>
        <source>Runs, newest first</source>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Best loss</source>
        <translation>Kleinster Verlust</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Maps and reconstructions of two runs side by side: the two selected, or the selected and the current one</source>
        <translation>Karten und Rekonstruktionen zweier Läufe nebeneinander: der beiden gewählten, oder des gewählten und des aktuellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Brings the run back: its experiment, which can be undone, and its trained weights</source>
        <translation>Holt den Lauf zurück: sein Experiment, was sich rückgängig machen lässt, und seine trainierten Gewichte</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keeps the run and lays its curve over the loss</source>
        <translation>Behält den Lauf und legt seine Kurve über den Verlust</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the run off the list</source>
        <translation>Nimmt den Lauf von der Liste</translation>
    </message>
    <message>
        <source>%1, begun %2, %3</source>
        <translation>%1, begonnen %2, %3</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>hourglass::SampleRow</name>
    <message>
        <source>%1, no. %2</source>
        <translation>%1, Nr. %2</translation>
    </message>
    <message>
        <source>Sample no. %1</source>
        <translation>Beispiel Nr. %1</translation>
    </message>
</context>
<context>
    <name>hourglass::SampleWall</name>
    <message>
        <source>Samples: arrows choose one, Return makes it the designer&apos;s input</source>
        <translation>Beispiele: Pfeile wählen eines, Eingabe macht es zur Eingabe im Entwurf</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
</context>
<context>
    <name>hourglass::SnapshotRow</name>
    <message>
        <source>Moments of the run: comma and full stop go back and forth</source>
        <translation>Augenblicke des Laufs: Komma und Punkt gehen zurück und vor</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Moments of the run are kept here while it trains.</source>
        <translation>Hier werden Augenblicke des Laufs aufbewahrt, während er trainiert.</translation>
    </message>
</context>
<context>
    <name>hourglass::SplitBar</name>
    <message>
        <source>Split: %1 to train, %2 to validate, %3 to test</source>
        <translation>Aufteilung: %1 zum Trainieren, %2 zum Validieren, %3 zum Testen</translation>
    </message>
    <message>
        <source>Pull the handle to keep more or fewer samples for validation; the test split comes with the data.</source>
        <translation>Am Griff ziehen, um mehr oder weniger Beispiele zum Validieren zu behalten; die Testbeispiele sind mit den Daten gegeben.</translation>
    </message>
    <message>
        <source>Pull the handles to keep more or fewer samples for validation and test.</source>
        <translation>An den Griffen ziehen, um mehr oder weniger Beispiele zum Validieren und Testen zu behalten.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>hourglass::StackEditor</name>
    <message>
        <source>Dropped here: %1</source>
        <translation>Hier abgelegt: %1</translation>
    </message>
    <message>
        <source>The decoder mirrors the encoder. Move the encoder&apos;s block, or unlink the decoder first.</source>
        <translation>Der Decoder spiegelt den Encoder. Den Block des Encoders schieben oder zuerst den Decoder lösen.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete block</source>
        <translation>Block löschen</translation>
    </message>
    <message>
        <source>Delete %1 blocks</source>
        <translation>%1 Blöcke löschen</translation>
    </message>
    <message>
        <source>Duplicate block</source>
        <translation>Block verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate %1 blocks</source>
        <translation>%1 Blöcke verdoppeln</translation>
    </message>
    <message>
        <source>Bypass block</source>
        <translation>Block umgehen</translation>
    </message>
    <message>
        <source>Bypass %1 blocks</source>
        <translation>%1 Blöcke umgehen</translation>
    </message>
    <message>
        <source>Choose blocks of the encoder or decoder to copy; the code stays where it is.</source>
        <translation>Zum Kopieren Blöcke des Encoders oder Decoders wählen; der Code bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Cut block</source>
        <translation>Block ausschneiden</translation>
    </message>
    <message>
        <source>Cut %1 blocks</source>
        <translation>%1 Blöcke ausschneiden</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Was kopiert wurde</translation>
    </message>
    <message>
        <source>Paste block</source>
        <translation>Block einfügen</translation>
    </message>
    <message>
        <source>Paste %1 blocks</source>
        <translation>%1 Blöcke einfügen</translation>
    </message>
    <message>
        <source>The clipboard holds no blocks. Copy some with Ctrl+C first.</source>
        <translation>Die Zwischenablage enthält keine Blöcke. Zuerst welche mit Strg+C kopieren.</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>Block schieben</translation>
    </message>
    <message>
        <source>Move %1 blocks</source>
        <translation>%1 Blöcke schieben</translation>
    </message>
    <message>
        <source>Double the units</source>
        <translation>Einheiten verdoppeln</translation>
    </message>
    <message>
        <source>Halve the units</source>
        <translation>Einheiten halbieren</translation>
    </message>
    <message>
        <source>Width %1</source>
        <translation>Breite %1</translation>
    </message>
    <message>
        <source>Unlink the decoder</source>
        <translation>Decoder lösen</translation>
    </message>
    <message>
        <source>Mirror the encoder</source>
        <translation>Encoder spiegeln</translation>
    </message>
</context>
<context>
    <name>hourglass::StackMap</name>
    <message>
        <source>Map of the whole stack</source>
        <translation>Karte des ganzen Stapels</translation>
    </message>
    <message>
        <source>The whole stack; drag to see another part of it.</source>
        <translation>Der ganze Stapel; ziehen, um einen anderen Teil zu sehen.</translation>
    </message>
</context>
<context>
    <name>hourglass::StackView</name>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>encoder block %1 of %2</source>
        <translation>Encoder-Block %1 von %2</translation>
    </message>
    <message>
        <source>decoder block %1 of %2</source>
        <translation>Decoder-Block %1 von %2</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4 parameters</source>
        <translation>%1 %2, %3, %4 Parameter</translation>
    </message>
    <message>
        <source>, %1 of the computing</source>
        <translation>, %1 der Rechenarbeit</translation>
    </message>
    <message>
        <source>, linked with the encoder</source>
        <translation>, mit dem Encoder verbunden</translation>
    </message>
    <message>
        <source>, values %1 to %2</source>
        <translation>, Werte %1 bis %2</translation>
    </message>
    <message>
        <source>, %1 % of its units give the same for every sample</source>
        <translation>, %1 % seiner Einheiten geben für jedes Beispiel dasselbe</translation>
    </message>
    <message>
        <source>, its gradient explodes: larger than its weights</source>
        <translation>, sein Gradient explodiert: größer als seine Gewichte</translation>
    </message>
    <message>
        <source>, its gradient has vanished</source>
        <translation>, sein Gradient ist verschwunden</translation>
    </message>
    <message>
        <source>, bypassed</source>
        <translation>, umgangen</translation>
    </message>
    <message>
        <source>, has a problem</source>
        <translation>, hat ein Problem</translation>
    </message>
    <message>
        <source>Drop data on the window to begin.</source>
        <translation>Zum Beginnen Daten auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>%1 % dead</source>
        <translation>%1 % tot</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Code, %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Beispiel %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>nicht trainiert</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>mirrors the encoder</source>
        <translation>spiegelt den Encoder</translation>
    </message>
    <message>
        <source>not mirrored</source>
        <translation>nicht gespiegelt</translation>
    </message>
    <message>
        <source>Stack of encoder, code and decoder</source>
        <translation>Stapel aus Encoder, Code und Decoder</translation>
    </message>
    <message>
        <source>; %1 blocks selected</source>
        <translation>; %1 Blöcke gewählt</translation>
    </message>
    <message>
        <source>Width of the block</source>
        <translation>Breite des Blocks</translation>
    </message>
    <message>
        <source>The decoder mirrors the encoder. Click to edit it apart.</source>
        <translation>Der Decoder spiegelt den Encoder. Klicken, um ihn getrennt zu bearbeiten.</translation>
    </message>
    <message>
        <source>Click to let the decoder mirror the encoder.</source>
        <translation>Klicken, damit der Decoder den Encoder spiegelt.</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 Blöcke</translation>
    </message>
</context>
<context>
    <name>hourglass::StatusLine</name>
    <message>
        <source>Stack is not complete</source>
        <translation>Stapel ist unvollständig</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1 times smaller</source>
        <translation>%1-mal kleiner</translation>
    </message>
    <message>
        <source>no squeeze: the code holds as many numbers as the input, so copying is enough</source>
        <translation>keine Verengung: Der Code hat so viele Zahlen wie die Eingabe, Abschreiben genügt</translation>
    </message>
    <message>
        <source>%1 to %2   %3   |   %4 parameters   |   %5 MB</source>
        <translation>%1 zu %2   %3   |   %4 Parameter   |   %5 MB</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>1 problem, cannot train yet</source>
        <translation>1 Problem, Training noch nicht möglich</translation>
    </message>
    <message>
        <source>%1 threads, %2 MB</source>
        <translation>%1 Threads, %2 MB</translation>
    </message>
</context>
<context>
    <name>hourglass::TimeStrip</name>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>An older moment (,)</source>
        <translation>Ein älterer Augenblick (,)</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>Lauf abspielen</translation>
    </message>
    <message>
        <source>A newer moment (.)</source>
        <translation>Ein neuerer Augenblick (.)</translation>
    </message>
    <message>
        <source>Begin a new run from this moment</source>
        <translation>Von diesem Augenblick an einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>Save the run as a film…</source>
        <translation>Lauf als Film speichern…</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 Augenblicke</translation>
    </message>
    <message>
        <source>%1, back to now</source>
        <translation>%1, zur Gegenwart</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>hourglass::TransportBar</name>
    <message>
        <source>Name of the experiment</source>
        <translation>Name des Experiments</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train or pause (Space)</source>
        <translation>Trainieren oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One step (N)</source>
        <translation>Ein Schritt (N)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Fresh weights (Ctrl+R)</source>
        <translation>Neue Gewichte (Strg+R)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>End this run</source>
        <translation>Diesen Lauf beenden</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Takes effect on the next step, also while training.</source>
        <translation>Wirkt ab dem nächsten Schritt, auch während des Trainings.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Train more</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Noch nicht trainiert</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Paused in epoch %1 of %2</source>
        <translation>Angehalten in Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <translation>%1/s · %2</translation>
    </message>
    <message>
        <source>%1 samples/s · %2 left</source>
        <translation>%1 Beispiele/s · noch %2</translation>
    </message>
    <message>
        <source>best %1 at %2</source>
        <translation>beste %1 bei %2</translation>
    </message>
    <message>
        <source>best validation %1 at epoch %2</source>
        <translation>beste Validierung %1 in Epoche %2</translation>
    </message>
    <message>
        <source>1 problem to fix</source>
        <translation>1 Problem zu beheben</translation>
    </message>
</context>
<context>
    <name>hourglass::TransportControl</name>
    <message>
        <source>Learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
</context>
<context>
    <name>hourglass::UnitBars</name>
    <message>
        <source>%1: %2 units from %3 to %4</source>
        <translation>%1: %2 Einheiten von %3 bis %4</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>hourglass::UnitSliders</name>
    <message>
        <source>Numbers of the code: up and down choose one, left and right move it</source>
        <translation>Zahlen des Codes: auf und ab wählen eine, links und rechts bewegen sie</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>ungenutzt</translation>
    </message>
    <message>
        <source>Drag a number, or double-click to type it. Nats at the right: what the number says on average.</source>
        <translation>Ziehen Sie eine Zahl, oder tippen Sie sie nach einem Doppelklick. Nats rechts: was die Zahl im Mittel sagt.</translation>
    </message>
    <message>
        <source>Value of z%1</source>
        <translation>Wert von z%1</translation>
    </message>
</context>
<context>
    <name>hourglass::VideoExport</name>
    <message>
        <source>Animated PNG (*.png *.apng)</source>
        <translation>Bewegtes PNG (*.png *.apng)</translation>
    </message>
    <message>
        <source>WebM film (*.webm)</source>
        <translation>WebM-Film (*.webm)</translation>
    </message>
    <message>
        <source>Animated GIF (*.gif)</source>
        <translation>Bewegtes GIF (*.gif)</translation>
    </message>
    <message>
        <source>The run was replaced before its film was done.</source>
        <translation>Der Lauf wurde ersetzt, bevor sein Film fertig war.</translation>
    </message>
    <message>
        <source>A moment of the run could not be drawn; the film was left.</source>
        <translation>Ein Augenblick des Laufs ließ sich nicht zeichnen; der Film wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There are no moments to make a film of yet.</source>
        <translation>Es gibt noch keine Augenblicke für einen Film.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the film: %1</source>
        <translation>ffmpeg konnte den Film nicht schreiben: %1</translation>
    </message>
    <message>
        <source>GIF and WebM are written by ffmpeg, which is not installed; choose an animated PNG.</source>
        <translation>GIF und WebM schreibt ffmpeg, das nicht installiert ist; wählen Sie ein bewegtes PNG.</translation>
    </message>
    <message>
        <source>The film was left because its view was hidden.</source>
        <translation>Der Film wurde abgebrochen, weil seine Ansicht verborgen wurde.</translation>
    </message>
</context>
<context>
    <name>hourglass::ViewExport</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save &amp;picture (PNG)…</source>
        <translation>&amp;Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save &amp;drawing (SVG)…</source>
        <translation>&amp;Zeichnung speichern (SVG)…</translation>
    </message>
    <message>
        <source>Save &amp;numbers (CSV)…</source>
        <translation>&amp;Zahlen speichern (CSV)…</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>Zahlen k&amp;opieren</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved the picture as %1.</source>
        <translation>Bild als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Saved the drawing as %1.</source>
        <translation>Zeichnung als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved the numbers as %1.</source>
        <translation>Zahlen als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>hourglass::Vote</name>
    <message>
        <source>%1, %2 of %3 neighbours</source>
        <translation>%1, %2 von %3 Nachbarn</translation>
    </message>
</context>
<context>
    <name>hourglass::WindowCommands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New experiment</source>
        <translation>&amp;Neues Experiment</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Open data or experiment…</source>
        <translation>Daten oder Experiment ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;How the data are read…</source>
        <translation>&amp;Wie die Daten gelesen werden…</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>&amp;Vorlagen…</translation>
    </message>
    <message>
        <source>S&amp;tart from</source>
        <translation>B&amp;eginnen mit</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>&amp;Save experiment</source>
        <translation>Experiment &amp;sichern</translation>
    </message>
    <message>
        <source>Save experiment &amp;as…</source>
        <translation>Experiment sichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;weights…</source>
        <translation>&amp;Gewichte sichern…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Train or pause	Space</source>
        <translation>&amp;Trainieren oder anhalten	Leertaste</translation>
    </message>
    <message>
        <source>&amp;One step	N</source>
        <translation>&amp;Ein Schritt	N</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Reset weights</source>
        <translation>Gewichte &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Find a learning rate…</source>
        <translation>&amp;Lernrate finden…</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>Back to their &amp;places</source>
        <translation>Zurück an ihre &amp;Plätze</translation>
    </message>
    <message>
        <source>&amp;Explore the latent space</source>
        <translation>Latenten Raum &amp;erkunden</translation>
    </message>
    <message>
        <source>PCA beside it	G</source>
        <translation>PCA daneben	G</translation>
    </message>
    <message>
        <source>An &amp;older moment	,</source>
        <translation>Ein ä&amp;lterer Augenblick	,</translation>
    </message>
    <message>
        <source>A &amp;newer moment	.</source>
        <translation>Ein &amp;neuerer Augenblick	.</translation>
    </message>
    <message>
        <source>Back to &amp;now	End</source>
        <translation>Zurück zur &amp;Gegenwart	Ende</translation>
    </message>
    <message>
        <source>Ma&amp;ximise the map</source>
        <translation>Karte ma&amp;ximieren</translation>
    </message>
    <message>
        <source>Save the run as a film…</source>
        <translation>Lauf als Film speichern…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language changes when Hourglass starts again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Hourglass.</translation>
    </message>
    <message>
        <source>&amp;About Hourglass</source>
        <translation>Ü&amp;ber Hourglass</translation>
    </message>
    <message>
        <source>About Hourglass</source>
        <translation>Über Hourglass</translation>
    </message>
    <message>
        <source>&lt;b&gt;Hourglass&lt;/b&gt;&lt;p&gt;A desktop laboratory for autoencoders.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Fashion-MNIST © 2017 Zalando SE (MIT); digits: E. Alpaydin and C. Kaynak, UCI (CC BY 4.0).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Hourglass&lt;/b&gt;&lt;p&gt;Ein Labor für Autoencoder auf dem Schreibtisch.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Fashion-MNIST © 2017 Zalando SE (MIT); Ziffern: E. Alpaydin und C. Kaynak, UCI (CC BY 4.0).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>hourglass::WindowDialogs</name>
    <message>
        <source>Open a folder of pictures or IDX files</source>
        <translation>Ordner mit Bildern oder IDX-Dateien öffnen</translation>
    </message>
    <message>
        <source>Open data or an experiment</source>
        <translation>Daten oder Experiment öffnen</translation>
    </message>
    <message>
        <source>Data, experiments and models (*.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors);;All files (*)</source>
        <translation>Daten, Experimente und Modelle (*.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment sichern</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
    </message>
    <message>
        <source>Save the trained weights</source>
        <translation>Trainierte Gewichte sichern</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>These data have no settings: they are read as they are.</source>
        <translation>Diese Daten haben keine Einstellungen: Sie werden gelesen, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>hourglass::Writer</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gesichert.</translation>
    </message>
    <message>
        <source>There are no trained weights to save yet.</source>
        <translation>Es gibt noch keine trainierten Gewichte zu sichern.</translation>
    </message>
    <message>
        <source>Saved the weights as %1.</source>
        <translation>Gewichte als %1 gesichert.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>QApplication</name>
    <message>
        <source>A desktop laboratory for autoencoders.</source>
        <translation>Ein Labor für Autoencoder auf dem Desktop.</translation>
    </message>
    <message>
        <source>A file or folder to open, or a built-in data set.</source>
        <translation>Datei oder Ordner zum Öffnen oder ein mitgelieferter Datensatz.</translation>
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
        <translation>%1 nach dem ausgewählten Block einfügen</translation>
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
        <translation>Decoder entkoppeln</translation>
    </message>
    <message>
        <source>Mirror the encoder</source>
        <translation>Encoder spiegeln</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Code type</source>
        <translation>Code-Typ</translation>
    </message>
    <message>
        <source>Change code to %1</source>
        <translation>Code auf %1 ändern</translation>
    </message>
    <message>
        <source>Tied weights</source>
        <translation>Gekoppelte Gewichte</translation>
    </message>
    <message>
        <source>The mirrored decoder&apos;s dense layers reuse the encoder&apos;s weights, transposed.</source>
        <translation>Die Dense-Schichten des gespiegelten Decoders verwenden die transponierten Gewichte des Encoders.</translation>
    </message>
    <message>
        <source>Tie weights</source>
        <translation>Gewichte koppeln</translation>
    </message>
    <message>
        <source>Untie weights</source>
        <translation>Gewichte entkoppeln</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a block to edit it.</source>
        <translation>Einen Block auswählen, um ihn zu bearbeiten.</translation>
    </message>
    <message>
        <source>Code (bottleneck)</source>
        <translation>Code (Engpass)</translation>
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
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Edit encoder and decoder separately</source>
        <translation>Encoder und Decoder getrennt bearbeiten</translation>
    </message>
    <message>
        <source>Mirror the encoder again</source>
        <translation>Den Encoder wieder spiegeln</translation>
    </message>
    <message>
        <source>Set by the data.</source>
        <translation>Durch die Daten bestimmt.</translation>
    </message>
    <message>
        <source>Mirrors the encoder. Unlink to edit it here.</source>
        <translation>Spiegelt den Encoder. Zum Bearbeiten entkoppeln.</translation>
    </message>
    <message>
        <source>Bypassed: values skip this block. Press B to re-enable it.</source>
        <translation>Überbrückt: Werte überspringen diesen Block. B aktiviert ihn wieder.</translation>
    </message>
    <message>
        <source>%1 in, %2 out · %3 parameters</source>
        <translation>%1 ein, %2 aus · %3 Parameter</translation>
    </message>
</context>
<context>
    <name>hourglass::Camera</name>
    <message>
        <source>No camera found. Connect one, or drop an image on the canvas.</source>
        <translation>Keine Kamera gefunden. Schließen Sie eine an oder ziehen Sie ein Bild auf die Zeichenfläche.</translation>
    </message>
    <message>
        <source>The camera %1 does not respond: %2. Another program may be using it.</source>
        <translation>Die Kamera %1 reagiert nicht: %2. Möglicherweise verwendet sie ein anderes Programm.</translation>
    </message>
</context>
<context>
    <name>hourglass::ClassKey</name>
    <message>
        <source>Classes: Space hides or shows one</source>
        <translation>Klassen: Leertaste blendet eine aus oder ein</translation>
    </message>
    <message>
        <source>Click a class to hide it; double-click to show only it.</source>
        <translation>Klick blendet eine Klasse aus, Doppelklick zeigt nur diese.</translation>
    </message>
</context>
<context>
    <name>hourglass::CollapseWatch</name>
    <message>
        <source>%1 It has been so since the first look. Try a lower learning rate or another activation.</source>
        <translation>%1 Das war von Anfang an so. Versuchen Sie eine kleinere Lernrate oder eine andere Aktivierung.</translation>
    </message>
    <message>
        <source>%1 At epoch %2 they still differed.</source>
        <translation>%1 In Epoche %2 waren sie noch verschieden.</translation>
    </message>
    <message>
        <source>Back to epoch %1 at a tenth of the rate</source>
        <translation>Zurück zu Epoche %1 mit einem Zehntel der Lernrate</translation>
    </message>
</context>
<context>
    <name>hourglass::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Search commands, blocks and presets</source>
        <translation>Befehle, Blöcke und Vorlagen durchsuchen</translation>
    </message>
    <message>
        <source>Matching commands</source>
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
        <source>Both runs have the same settings.</source>
        <translation>Beide Läufe haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>From left to right: %1</source>
        <translation>Von links nach rechts: %1</translation>
    </message>
    <message>
        <source>Computing both maps…</source>
        <translation>Beide Karten werden berechnet…</translation>
    </message>
    <message>
        <source>%1-dimensional code, first two principal components.</source>
        <translation>%1-dimensionaler Code, erste zwei Hauptkomponenten.</translation>
    </message>
    <message>
        <source>%1-dimensional code.</source>
        <translation>%1-dimensionaler Code.</translation>
    </message>
    <message>
        <source>Mean squared error of these %1 samples: %2</source>
        <translation>Mittlerer quadratischer Fehler dieser %1 Beispiele: %2</translation>
    </message>
    <message>
        <source>The two losses cannot be compared: %1.</source>
        <translation>Die beiden Verluste sind nicht vergleichbar: %1.</translation>
    </message>
</context>
<context>
    <name>hourglass::DataLoader</name>
    <message>
        <source>Not enough memory for this data set. Open a smaller one.</source>
        <translation>Nicht genug Speicher für diesen Datensatz. Öffnen Sie einen kleineren.</translation>
    </message>
</context>
<context>
    <name>hourglass::DataPanel</name>
    <message>
        <source>Drop a file or folder</source>
        <translation>Datei hierher ziehen</translation>
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
        <source>Other data sets and import settings</source>
        <translation>Andere Datensätze und Importeinstellungen</translation>
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
        <source>Import settings…</source>
        <translation>Importeinstellungen…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Class shown</source>
        <translation>Gezeigte Klasse</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Andere Beispiele</translation>
    </message>
    <message>
        <source>Show other samples</source>
        <translation>Andere Beispiele zeigen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Stratified by class</source>
        <translation>Nach Klassen stratifiziert</translation>
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
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Hold out %1% for %2</source>
        <translation>%1 % für %2 zurückhalten</translation>
    </message>
    <message>
        <source>&amp;Zero as background</source>
        <translation>&amp;Null als Hintergrund</translation>
    </message>
    <message>
        <source>Draws grey images like ink on paper; off: 0 is black, 1 is white</source>
        <translation>Zeigt Graubilder wie Tinte auf Papier; aus: 0 ist schwarz, 1 ist weiß</translation>
    </message>
    <message>
        <source>Zero as background</source>
        <translation>Null als Hintergrund</translation>
    </message>
</context>
<context>
    <name>hourglass::DesignerPanel</name>
    <message>
        <source>Designer</source>
        <translation>Designer</translation>
    </message>
    <message>
        <source>Select a block to edit it in the inspector</source>
        <translation>Einen Block auswählen, um ihn im Inspektor zu bearbeiten</translation>
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
        <translation>Block &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete block	Del</source>
        <translation>Block &amp;löschen	Entf</translation>
    </message>
    <message>
        <source>Select &amp;all blocks</source>
        <translation>Alle &amp;Blöcke auswählen</translation>
    </message>
    <message>
        <source>&amp;Bypass block	B</source>
        <translation>Block ü&amp;berbrücken	B</translation>
    </message>
    <message>
        <source>Move &amp;left	Alt+Left</source>
        <translation>Nach &amp;links verschieben	Alt+Links</translation>
    </message>
    <message>
        <source>Move &amp;right	Alt+Right</source>
        <translation>Nach &amp;rechts verschieben	Alt+Rechts</translation>
    </message>
    <message>
        <source>&amp;Mirror the encoder	M</source>
        <translation>Encoder &amp;spiegeln	M</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit the network</source>
        <translation>Netz ein&amp;passen</translation>
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
        <source>Canvas: arrow keys move, Enter draws</source>
        <translation>Zeichenfläche: Pfeiltasten bewegen, Eingabe zeichnet</translation>
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
        <translation>Rauschen hinzufügen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Brush colour</source>
        <translation>Pinselfarbe</translation>
    </message>
    <message>
        <source>Load a sample</source>
        <translation>Beispiel laden</translation>
    </message>
    <message>
        <source>Loads the selected sample. Smear it, erase or add noise, and see if the network heals it.</source>
        <translation>Lädt das ausgewählte Beispiel. Verwischen, radieren oder verrauschen Sie es und sehen Sie, ob das Netz es repariert.</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Letzten Strich rückgängig machen</translation>
    </message>
    <message>
        <source>Clear the canvas</source>
        <translation>Zeichenfläche leeren</translation>
    </message>
    <message>
        <source>Original sample</source>
        <translation>Originalbeispiel</translation>
    </message>
    <message>
        <source>Samples with the codes nearest to the drawing&apos;s</source>
        <translation>Beispiele mit den nächsten Codes zur Zeichnung</translation>
    </message>
    <message>
        <source>The clipboard contains no image. Copy one first.</source>
        <translation>Die Zwischenablage enthält kein Bild. Kopieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>These samples are not images. Drag their bars instead.</source>
        <translation>Diese Beispiele sind keine Bilder. Ziehen Sie stattdessen an den Balken.</translation>
    </message>
    <message>
        <source>%1 cannot be read as an image.</source>
        <translation>%1 lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>Draw, drop or paste an image, or load a sample and corrupt it.</source>
        <translation>Zeichnen Sie, fügen Sie ein Bild ein oder laden Sie ein Beispiel und stören Sie es.</translation>
    </message>
    <message>
        <source>Drag the bars, or load a sample and edit it.</source>
        <translation>Ziehen Sie an den Balken oder laden Sie ein Beispiel und ändern Sie es.</translation>
    </message>
    <message>
        <source>Error against the original: corrupted %1, healed %2.</source>
        <translation>Fehler zum Original: gestört %1, repariert %2.</translation>
    </message>
    <message>
        <source>Error %1.</source>
        <translation>Fehler %1.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Camera: shows its image on the canvas; click again to freeze it</source>
        <translation>Kamera: zeigt ihr Bild auf der Zeichenfläche; erneut klicken, um es einzufrieren</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
</context>
<context>
    <name>hourglass::DrawingLayer</name>
    <message>
        <source>Your drawing</source>
        <translation>Ihre Zeichnung</translation>
    </message>
    <message>
        <source>classified as %1</source>
        <translation>klassifiziert als %1</translation>
    </message>
</context>
<context>
    <name>hourglass::FeatureGrid</name>
    <message>
        <source>Activations and weights of the selected block</source>
        <translation>Aktivierungen und Gewichte des ausgewählten Blocks</translation>
    </message>
    <message>
        <source>Activations for sample %1</source>
        <translation>Aktivierungen für Beispiel %1</translation>
    </message>
    <message>
        <source>Weights: blue negative, red positive, up to ±%1</source>
        <translation>Gewichte: blau negativ, rot positiv, bis ±%1</translation>
    </message>
</context>
<context>
    <name>hourglass::FeaturesView</name>
    <message>
        <source>Select a block and train to see its activations and weights.</source>
        <translation>Wählen Sie einen Block aus und trainieren Sie, um Aktivierungen und Gewichte zu sehen.</translation>
    </message>
    <message>
        <source>%1; largest value %2</source>
        <translation>%1; größter Wert %2</translation>
    </message>
</context>
<context>
    <name>hourglass::FilmMaker</name>
    <message>
        <source>A video export is already running. Wait for it or cancel it.</source>
        <translation>Ein Videoexport läuft bereits. Warten Sie oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>There is no run to export as a video. Train first.</source>
        <translation>Es gibt keinen Lauf für ein Video. Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Video: snapshot %1 of %2</source>
        <translation>Video: Schnappschuss %1 von %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved the video as %1.</source>
        <translation>Video als %1 gespeichert.</translation>
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
        <translation>Zurück zum Labor</translation>
    </message>
    <message>
        <source>Return to the lab (Esc)</source>
        <translation>Zurück zum Labor (Esc)</translation>
    </message>
    <message>
        <source>Close (%1 more)</source>
        <translation>Schließen (noch %1)</translation>
    </message>
</context>
<context>
    <name>hourglass::GenerateView</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Spread of the sampled codes: below 1 more typical, above 1 more varied and less realistic.</source>
        <translation>Streuung der gezogenen Codes: unter 1 typischer, über 1 vielfältiger und weniger realistisch.</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Neu generieren</translation>
    </message>
    <message>
        <source>Generated samples appear with the first training step.</source>
        <translation>Generierte Beispiele erscheinen mit dem ersten Trainingsschritt.</translation>
    </message>
</context>
<context>
    <name>hourglass::GenerationGrid</name>
    <message>
        <source>Generated samples and their nearest training samples</source>
        <translation>Generierte Beispiele und ihre nächsten Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generiert</translation>
    </message>
    <message>
        <source>Nearest training sample</source>
        <translation>Nächstes im Training</translation>
    </message>
</context>
<context>
    <name>hourglass::GridLayer</name>
    <message>
        <source>Computing PCA…</source>
        <translation>PCA wird berechnet…</translation>
    </message>
    <message>
        <source>PCA&apos;s map of the same samples</source>
        <translation>PCA-Karte derselben Beispiele</translation>
    </message>
    <message>
        <source>UMAP, still converging</source>
        <translation>UMAP, noch nicht konvergiert</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>PC %1</source>
        <translation>PC %1</translation>
    </message>
</context>
<context>
    <name>hourglass::HelpWindow</name>
    <message>
        <source>Help - Hourglass</source>
        <translation>Hilfe - Hourglass</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shown with %1.</source>
        <translation>Erscheint mit %1.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>hourglass::HistogramLayer</name>
    <message>
        <source>mean %1  SD %2</source>
        <translation>Mittel %1  SD %2</translation>
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
    <name>hourglass::ImportSheet</name>
    <message>
        <source>Import data</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Skipped: %1 (%2)</source>
        <translation>Übersprungen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 more skipped</source>
        <translation>%1 weitere übersprungen</translation>
    </message>
    <message>
        <source>Takes %1 of memory</source>
        <translation>Belegt %1 Speicher</translation>
    </message>
</context>
<context>
    <name>hourglass::Inspector</name>
    <message>
        <source>Objective</source>
        <translation>Zielfunktion</translation>
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
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Learning rate schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Change optimiser to %1</source>
        <translation>Optimierer auf %1 ändern</translation>
    </message>
    <message>
        <source>Change schedule to %1</source>
        <translation>Lernratenplan auf %1 ändern</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seeds weights, sample order, split and noise. The same seed gives bit-identical results.</source>
        <translation>Initialisiert Gewichte, Reihenfolge, Aufteilung und Rauschen. Derselbe Seed ergibt bitgenau dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>Change seed to %1</source>
        <translation>Seed auf %1 ändern</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
</context>
<context>
    <name>hourglass::Lab</name>
    <message>
        <source>Until this works, a crash loses unsaved work. Hourglass keeps trying.</source>
        <translation>Bis dahin ginge bei einem Absturz ungespeicherte Arbeit verloren. Hourglass versucht es weiter.</translation>
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
        <source>Probe: drag it to decode any point of the map (P)</source>
        <translation>Sonde: ziehen, um jeden Punkt der Karte zu decodieren (P)</translation>
    </message>
    <message>
        <source>Pan; scroll to zoom (H)</source>
        <translation>Verschieben; zum Zoomen scrollen (H)</translation>
    </message>
    <message>
        <source>Select samples with a lasso; Shift adds (L)</source>
        <translation>Beispiele mit dem Lasso auswählen; Umschalt fügt hinzu (L)</translation>
    </message>
    <message>
        <source>Select samples in a box; Shift adds (B)</source>
        <translation>Beispiele im Rechteck auswählen; Umschalt fügt hinzu (B)</translation>
    </message>
    <message>
        <source>Interpolate: click samples in order (A)</source>
        <translation>Interpolation: Beispiele der Reihe nach anklicken (A)</translation>
    </message>
    <message>
        <source>Map axes</source>
        <translation>Achsen der Karte</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Neighbour-preserving map (UMAP), computed in the background</source>
        <translation>Nachbarschaftserhaltende Karte (UMAP), im Hintergrund berechnet</translation>
    </message>
    <message>
        <source>Dimension on the x axis</source>
        <translation>Dimension auf der x-Achse</translation>
    </message>
    <message>
        <source>Dimension on the y axis</source>
        <translation>Dimension auf der y-Achse</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Map display</source>
        <translation>Darstellung der Karte</translation>
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
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Epochs since training last used each sample; grey if never</source>
        <translation>Epochen, seit das Training jedes Beispiel zuletzt verwendet hat; grau: nie</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Mittelwert</translation>
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
        <source>Nothing selected. Draw a lasso, or click a dot to see its sample.</source>
        <translation>Nichts ausgewählt. Ziehen Sie ein Lasso oder klicken Sie auf einen Punkt, um sein Beispiel zu sehen.</translation>
    </message>
    <message>
        <source>%1 samples selected.</source>
        <translation>%1 Beispiele ausgewählt.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1-dimensional code. Shown: its first two principal components (PCA).</source>
        <translation>%1-dimensionaler Code. Gezeigt: die ersten zwei Hauptkomponenten (PCA).</translation>
    </message>
    <message>
        <source>Show all samples (Home)</source>
        <translation>Alle Beispiele zeigen (Pos1)</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Beispielen</translation>
    </message>
</context>
<context>
    <name>hourglass::Leaving</name>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation>Änderungen an „%1“ zuerst speichern?</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>a copy of your work</source>
        <translation>Eine Sicherungskopie</translation>
    </message>
    <message>
        <source>the video</source>
        <translation>Das Video</translation>
    </message>
    <message>
        <source>the exported data</source>
        <translation>Der Datenexport</translation>
    </message>
</context>
<context>
    <name>hourglass::LeavingDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>S&amp;top export</source>
        <translation>Export &amp;abbrechen</translation>
    </message>
</context>
<context>
    <name>hourglass::LossView</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>The total loss, one of its terms or a layer diagnostic</source>
        <translation>Der Gesamtverlust, einer seiner Terme oder eine Diagnose der Schichten</translation>
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
        <source>Loss scale</source>
        <translation>Skala des Verlusts</translation>
    </message>
    <message>
        <source>The loss curve appears with the first training step.</source>
        <translation>Die Verlustkurve erscheint mit dem ersten Trainingsschritt.</translation>
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
        <source>validation  %1</source>
        <translation>Validierung  %1</translation>
    </message>
    <message>
        <source>No epoch is complete yet.</source>
        <translation>Noch keine Epoche abgeschlossen.</translation>
    </message>
    <message>
        <source>Epoch %1, training %2, validation %3, %4</source>
        <translation>Epoche %1, Training %2, Validierung %3, %4</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fällt</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigt</translation>
    </message>
    <message>
        <source>PCA %1</source>
        <translation>PCA %1</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
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
        <source>The map, decoded point by point</source>
        <translation>Die Karte, Punkt für Punkt decodiert</translation>
    </message>
    <message>
        <source>Images per side</source>
        <translation>Bilder pro Seite</translation>
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
        <translation>Decodierte Mannigfaltigkeit</translation>
    </message>
    <message>
        <source>Shows the decoded plane faintly behind the dots.</source>
        <translation>Zeigt die decodierte Ebene blass hinter den Punkten.</translation>
    </message>
    <message>
        <source>Manifold opacity</source>
        <translation>Deckkraft der Mannigfaltigkeit</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>Punktgröße</translation>
    </message>
    <message>
        <source>Density instead of dots</source>
        <translation>Dichte statt Punkte</translation>
    </message>
    <message>
        <source>Shows how many samples lie near each point.</source>
        <translation>Zeigt, wie viele Beispiele in der Nähe jedes Punkts liegen.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Labels each class at its centre, or each sample that has a name.</source>
        <translation>Beschriftet jede Klasse in ihrer Mitte oder jedes Beispiel mit Namen.</translation>
    </message>
    <message>
        <source>Images when zoomed in</source>
        <translation>Bilder beim Heranzoomen</translation>
    </message>
    <message>
        <source>Shows samples as images where there is room.</source>
        <translation>Zeigt Beispiele als Bilder, wo Platz ist.</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Shows the distribution along each axis at the edges.</source>
        <translation>Zeigt die Verteilung entlang jeder Achse an den Rändern.</translation>
    </message>
    <message>
        <source>PCA&apos;s map</source>
        <translation>PCA-Karte</translation>
    </message>
    <message>
        <source>Shows the same samples by PCA of the same code size (G).</source>
        <translation>Zeigt dieselben Beispiele per PCA gleicher Codegröße (G).</translation>
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
        <source>Lines of equal sample density.</source>
        <translation>Linien gleicher Dichte.</translation>
    </message>
    <message>
        <source>Shapes and colours</source>
        <translation>Formen und Farben</translation>
    </message>
    <message>
        <source>One marker shape per class, for colour-blind users; up to 20,000 samples.</source>
        <translation>Eine Form je Klasse, für Farbenblinde; bis 20.000 Beispiele.</translation>
    </message>
    <message>
        <source>A UMAP map is not a plane, so it cannot be decoded.</source>
        <translation>Eine UMAP-Karte ist keine Ebene und lässt sich nicht decodieren.</translation>
    </message>
</context>
<context>
    <name>hourglass::MapPalette</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Epochs since last used</source>
        <translation>Epochen seit letzter Verwendung</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Mittelwert</translation>
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
        <translation>%1 Beispiele, %2 ausgewählt</translation>
    </message>
    <message>
        <source>follows no. %1</source>
        <translation>folgt Nr. %1</translation>
    </message>
    <message>
        <source>Followed sample: %1, no. %2</source>
        <translation>Verfolgtes Beispiel: %1, Nr. %2</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>hourglass::ObjectivePage</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Change loss to %1</source>
        <translation>Verlust auf %1 ändern</translation>
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
        <source>Regularisation terms added to the loss; combine as many as you like</source>
        <translation>Zum Verlust addierte Regularisierungsterme; beliebig kombinierbar</translation>
    </message>
    <message>
        <source>Add %1 penalty</source>
        <translation>Strafterm %1 hinzufügen</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Input corruption</source>
        <translation>Störung der Eingabe</translation>
    </message>
    <message>
        <source>Change corruption to %1</source>
        <translation>Störung auf %1 ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 penalty</source>
        <translation>Strafterm %1 entfernen</translation>
    </message>
    <message>
        <source>Remove a penalty</source>
        <translation>Einen Strafterm entfernen</translation>
    </message>
    <message>
        <source>The total loss that training minimises</source>
        <translation>Der gesamte Verlust, den das Training minimiert</translation>
    </message>
    <message>
        <source>Loss = %1</source>
        <translation>Verlust = %1</translation>
    </message>
    <message>
        <source>%1 is a mean over %2 values, so %3 counts per value too.</source>
        <translation>%1 ist ein Mittel über %2 Werte, deshalb zählt auch %3 je Wert.</translation>
    </message>
    <message>
        <source>Times %1 it is the negative ELBO for β = 1.</source>
        <translation>Mal %1 ist das bei β = 1 die negative ELBO.</translation>
    </message>
</context>
<context>
    <name>hourglass::Opener</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The model needs matching data. Open a data set.</source>
        <translation>Das Modell braucht passende Daten. Öffnen Sie einen Datensatz.</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
</context>
<context>
    <name>hourglass::PanelDocks</name>
    <message>
        <source>Copy or save this view</source>
        <translation>Diese Ansicht kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>%1 kopieren oder speichern</translation>
    </message>
    <message>
        <source>Save run as &amp;video…</source>
        <translation>Lauf als &amp;Video speichern…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1, edited since</source>
        <translation>%1, seither bearbeitet</translation>
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
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
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
        <source>Embedding quality</source>
        <translation>Einbettungsqualität</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Designer</translation>
    </message>
    <message>
        <source>Drop a file or folder here. Click a sample to follow it through the network. Drag the handles below to hold out more or fewer samples.</source>
        <translation>Ziehen Sie eine Datei oder einen Ordner hierher. Klicken Sie auf ein Beispiel, um ihm durch das Netz zu folgen. Mit den Griffen unten halten Sie mehr oder weniger Beispiele zurück.</translation>
    </message>
    <message>
        <source>Settings of the selected block, the loss, its penalties, the optimiser and training. Changes take effect at once or in the next run.</source>
        <translation>Einstellungen des ausgewählten Blocks, des Verlusts mit Straftermen, des Optimierers und des Trainings. Änderungen gelten sofort oder ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Training and validation loss. Select a term or a diagnostic above; point at the curve to read it.</source>
        <translation>Trainings- und Validierungsverlust. Wählen Sie oben einen Term oder eine Diagnose; zeigen Sie auf die Kurve, um sie abzulesen.</translation>
    </message>
    <message>
        <source>Each dot is a sample at its code. Point at a dot to see its sample, drag the probe to decode any point, scroll to zoom, draw a lasso to select.</source>
        <translation>Jeder Punkt ist ein Beispiel am Ort seines Codes. Zeigen Sie auf einen Punkt, um sein Beispiel zu sehen; ziehen Sie die Sonde, um eine Stelle zu decodieren; Scrollen zoomt, das Lasso wählt aus.</translation>
    </message>
    <message>
        <source>Samples, their reconstructions and the differences. Select the samples and the error measure above; click a sample to follow it.</source>
        <translation>Beispiele, ihre Rekonstruktionen und die Differenzen. Wählen Sie oben Beispiele und Fehlermaß; klicken Sie auf ein Beispiel, um ihm zu folgen.</translation>
    </message>
    <message>
        <source>Activations of the selected block for the followed sample, and its weights.</source>
        <translation>Aktivierungen des ausgewählten Blocks für das verfolgte Beispiel und seine Gewichte.</translation>
    </message>
    <message>
        <source>Each training is a run with its settings, curve and weights. Compare two, restore one, or pin its curve over the loss.</source>
        <translation>Jedes Training ist ein Lauf mit Einstellungen, Kurve und Gewichten. Vergleichen Sie zwei, stellen Sie einen wieder her oder heften Sie seine Kurve an den Verlust.</translation>
    </message>
    <message>
        <source>Decodes the points between two or more samples, or adds the difference of two class means to a sample. Press A and click samples on the map.</source>
        <translation>Decodiert die Punkte zwischen zwei oder mehr Beispielen oder addiert die Differenz zweier Klassenmittelwerte zu einem Beispiel. Drücken Sie A und klicken Sie Beispiele auf der Karte an.</translation>
    </message>
    <message>
        <source>The decoded point under the cross-hair, its nearest samples, and a slider for each dimension of the code.</source>
        <translation>Der decodierte Punkt unter dem Fadenkreuz, seine nächsten Beispiele und ein Regler für jede Dimension des Codes.</translation>
    </message>
    <message>
        <source>Draw, paste or drop a sample, or load one and corrupt it. The network reconstructs it.</source>
        <translation>Zeichnen Sie ein Beispiel, fügen Sie eines ein oder laden und stören Sie eines. Das Netz rekonstruiert es.</translation>
    </message>
    <message>
        <source>Embedding quality next to PCA of the same code size: class agreement of neighbours, linear separability, error and neighbourhood preservation.</source>
        <translation>Einbettungsqualität im Vergleich zur PCA gleicher Codegröße: klassengleiche Nachbarn, lineare Trennbarkeit, Fehler und Nachbarschaftserhaltung.</translation>
    </message>
    <message>
        <source>Decodes a grid of points of the map. Drag over it to move the probe.</source>
        <translation>Decodiert ein Gitter von Punkten der Karte. Ziehen Sie darüber, um die Sonde zu bewegen.</translation>
    </message>
    <message>
        <source>Decodes randomly sampled codes, each next to its nearest training sample.</source>
        <translation>Decodiert zufällig gezogene Codes, jeden neben seinem nächsten Trainingsbeispiel.</translation>
    </message>
    <message>
        <source>Snapshots of the run. Click one to see every view as it was then; play them, start a new run from one, or save them as a video.</source>
        <translation>Schnappschüsse des Laufs. Klicken Sie einen an, um jede Ansicht von damals zu sehen; spielen Sie sie ab, starten Sie ab einem einen neuen Lauf oder speichern Sie sie als Video.</translation>
    </message>
    <message>
        <source>The network as an hourglass. Drag layers in from above, drag blocks to move them, drag their edges to resize them; the bar below explains problems.</source>
        <translation>Das Netz als Sanduhr. Ziehen Sie Schichten von oben herein, verschieben Sie Blöcke, ändern Sie am Rand ihre Größe; die Leiste unten erklärt Probleme.</translation>
    </message>
</context>
<context>
    <name>hourglass::ParamForm</name>
    <message>
        <source>Reset to %1</source>
        <translation>Auf %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1 to %2</source>
        <translation>%1 auf %2 zurücksetzen</translation>
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
        <source>Midpoint</source>
        <translation>Mittelpunkt</translation>
    </message>
    <message>
        <source>On the path</source>
        <translation>Auf dem Pfad</translation>
    </message>
</context>
<context>
    <name>hourglass::PathPicture</name>
    <message>
        <source>Current step of the path</source>
        <translation>Aktueller Schritt des Pfads</translation>
    </message>
</context>
<context>
    <name>hourglass::PathStrip</name>
    <message>
        <source>Steps of the path</source>
        <translation>Schritte des Pfads</translation>
    </message>
    <message>
        <source>Decoded path</source>
        <translation>Decodierter Pfad</translation>
    </message>
    <message>
        <source>Pixel blend</source>
        <translation>Pixelmischung</translation>
    </message>
    <message>
        <source>Value blend</source>
        <translation>Wertemischung</translation>
    </message>
    <message>
        <source>Class arithmetic</source>
        <translation>Klassen-Arithmetik</translation>
    </message>
</context>
<context>
    <name>hourglass::PathView</name>
    <message>
        <source>Between samples</source>
        <translation>Zwischen Beispielen</translation>
    </message>
    <message>
        <source>Class arithmetic</source>
        <translation>Klassenarithmetik</translation>
    </message>
    <message>
        <source>Path type</source>
        <translation>Art des Pfads</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Spherical</source>
        <translation>Sphärisch</translation>
    </message>
    <message>
        <source>Class mean to add</source>
        <translation>Addierter Klassenmittelwert</translation>
    </message>
    <message>
        <source>Class mean to subtract</source>
        <translation>Subtrahierter Klassenmittelwert</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the path</source>
        <translation>Pfad abspielen</translation>
    </message>
    <message>
        <source>Position on the path</source>
        <translation>Position auf dem Pfad</translation>
    </message>
    <message>
        <source>Strength of the difference</source>
        <translation>Stärke der Differenz</translation>
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
        <source>Select a sample on the map, then add one class mean and subtract another.</source>
        <translation>Wählen Sie ein Beispiel auf der Karte aus, addieren Sie einen Klassenmittelwert und subtrahieren Sie einen anderen.</translation>
    </message>
    <message>
        <source>Press A and click two samples on the map to interpolate between them.</source>
        <translation>Drücken Sie A und klicken Sie zwei Beispiele auf der Karte an, um zwischen ihnen zu interpolieren.</translation>
    </message>
    <message>
        <source>Class arithmetic needs labels, but this data set has none.</source>
        <translation>Klassenarithmetik braucht Labels, aber dieser Datensatz hat keine.</translation>
    </message>
    <message>
        <source>Through the data</source>
        <translation>Durch die Daten</translation>
    </message>
    <message>
        <source>Linear, along the great circle, or through the data</source>
        <translation>Linear, entlang des Großkreises oder durch die Daten</translation>
    </message>
    <message>
        <source>Spherical keeps code lengths typical of a Gaussian prior. Through the data avoids empty regions.</source>
        <translation>Sphärisch erhält die für einen Gauß-Prior typischen Codelängen. „Durch die Daten“ meidet leere Regionen.</translation>
    </message>
    <message>
        <source>Show map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Use two samples</source>
        <translation>Zwei Beispiele verwenden</translation>
    </message>
</context>
<context>
    <name>hourglass::PcaWatch</name>
    <message>
        <source>PCA with %1 dimensions has a lower error on the validation samples: %2 against %3. %4</source>
        <translation>Eine PCA mit %1 Dimensionen hat auf den Validierungsdaten einen kleineren Fehler: %2 statt %3. %4</translation>
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
        <source>%1-dimensional code, %2 parameters</source>
        <translation>%1-dimensionaler Code, %2 Parameter</translation>
    </message>
</context>
<context>
    <name>hourglass::PresetGallery</name>
    <message>
        <source>Presets - Hourglass</source>
        <translation>Vorlagen - Hourglass</translation>
    </message>
    <message>
        <source>Each preset shows one idea within a minute. It replaces the network, not the data; undo restores it.</source>
        <translation>Jede Vorlage zeigt in einer Minute eine Idee. Sie ersetzt das Netz, nicht die Daten; Rückgängig stellt es wieder her.</translation>
    </message>
</context>
<context>
    <name>hourglass::PreviewTable</name>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Verwendung von %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>hourglass::ProbeLayer</name>
    <message>
        <source>far from any data</source>
        <translation>fern aller Daten</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
</context>
<context>
    <name>hourglass::ProbePicture</name>
    <message>
        <source>Decoded image at the probe</source>
        <translation>Decodiertes Bild an der Sonde</translation>
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
        <source>Drag the cross-hair on the map, or a slider, to decode that point.</source>
        <translation>Ziehen Sie das Fadenkreuz auf der Karte oder einen Regler, um diesen Punkt zu decodieren.</translation>
    </message>
    <message>
        <source>Samples with the nearest codes</source>
        <translation>Beispiele mit den nächsten Codes</translation>
    </message>
    <message>
        <source>Far from any data: this image is an extrapolation.</source>
        <translation>Fern aller Daten: Dieses Bild ist eine Extrapolation.</translation>
    </message>
    <message>
        <source>Close to the data: there are similar samples.</source>
        <translation>Nah an den Daten: Es gibt ähnliche Beispiele.</translation>
    </message>
</context>
<context>
    <name>hourglass::QualityView</name>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Quality of this code</source>
        <translation>Qualität dieses Codes</translation>
    </message>
    <message>
        <source>%1: %2, PCA %3</source>
        <translation>%1: %2, PCA %3</translation>
    </message>
    <message>
        <source>Class agreement of neighbours</source>
        <translation>Klassengleiche Nachbarn</translation>
    </message>
    <message>
        <source>kNN accuracy</source>
        <translation>kNN-Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy of a vote among the 10 nearest training samples in the latent space.</source>
        <translation>Genauigkeit einer Abstimmung unter den 10 nächsten Trainingsbeispielen im latenten Raum.</translation>
    </message>
    <message>
        <source>Linear separability</source>
        <translation>Lineare Trennbarkeit</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>lineare Sonde</translation>
    </message>
    <message>
        <source>Accuracy of a logistic regression fitted to the training samples&apos; codes.</source>
        <translation>Genauigkeit einer logistischen Regression, angepasst an die Codes der Trainingsbeispiele.</translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <translation>Rekonstruktionsfehler</translation>
    </message>
    <message>
        <source>MSE, lower is better</source>
        <translation>MSE, niedriger ist besser</translation>
    </message>
    <message>
        <source>Mean squared difference between the values and their reconstruction.</source>
        <translation>Mittlere quadratische Abweichung zwischen den Werten und ihrer Rekonstruktion.</translation>
    </message>
    <message>
        <source>Neighbourhood preservation</source>
        <translation>Nachbarschaftserhaltung</translation>
    </message>
    <message>
        <source>trustworthiness</source>
        <translation>Trustworthiness</translation>
    </message>
    <message>
        <source>How well the 10 nearest in the code match those in the data: 100% is perfect, about 50% is chance.</source>
        <translation>Wie gut die 10 Nächsten im Code denen in den Daten entsprechen: 100 % ist perfekt, etwa 50 % ist Zufall.</translation>
    </message>
    <message>
        <source>1 dimension each.</source>
        <translation>Je 1 Dimension.</translation>
    </message>
    <message>
        <source>%1 dimensions each.</source>
        <translation>Je %1 Dimensionen.</translation>
    </message>
    <message>
        <source>Measured on %1 held-out samples.</source>
        <translation>Gemessen an %1 zurückgehaltenen Beispielen.</translation>
    </message>
    <message>
        <source>Measured on %1 training samples, because none are held out.</source>
        <translation>Gemessen an %1 Trainingsbeispielen, da keine zurückgehalten sind.</translation>
    </message>
    <message>
        <source>As of step %1.</source>
        <translation>Stand: Schritt %1.</translation>
    </message>
    <message>
        <source>Quality figures appear with the first training step.</source>
        <translation>Die Qualitätswerte erscheinen mit dem ersten Trainingsschritt.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Computing quality figures …</source>
        <translation>Qualitätswerte werden berechnet …</translation>
    </message>
</context>
<context>
    <name>hourglass::RateCurve</name>
    <message>
        <source>Loss against learning rate, %1 points</source>
        <translation>Verlust gegen Lernrate, %1 Punkte</translation>
    </message>
</context>
<context>
    <name>hourglass::RateDialog</name>
    <message>
        <source>Find a learning rate</source>
        <translation>Lernrate suchen</translation>
    </message>
    <message>
        <source>Briefly trains a fresh network while the learning rate rises. Your run is not affected.</source>
        <translation>Trainiert kurz ein frisches Netz mit steigender Lernrate. Ihr Lauf bleibt unverändert.</translation>
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
        <source>The loss did not fall at any learning rate. Check the network and the loss.</source>
        <translation>Der Verlust fiel bei keiner Lernrate. Prüfen Sie Netz und Verlust.</translation>
    </message>
    <message>
        <source>The loss falls fastest near %1. The upper limit is just below the rate at the curve&apos;s minimum.</source>
        <translation>Der Verlust fällt am schnellsten nahe %1. Die Obergrenze liegt knapp unter der Rate am Minimum der Kurve.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
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
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
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
        <source>Click a sample to follow it; Ctrl+scroll to zoom.</source>
        <translation>Klicken Sie auf ein Beispiel, um ihm zu folgen; Strg+Scrollen zoomt.</translation>
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
        <source>%1 lower</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>+%1 higher</source>
        <translation>+%1 höher</translation>
    </message>
</context>
<context>
    <name>hourglass::ReconstructionTable</name>
    <message>
        <source>Originals, reconstructions and differences, one column per value</source>
        <translation>Originale, Rekonstruktionen und Differenzen, eine Spalte je Wert</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
</context>
<context>
    <name>hourglass::ReconstructionView</name>
    <message>
        <source>One per class</source>
        <translation>Eines je Klasse</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Samples shown</source>
        <translation>Gezeigte Beispiele</translation>
    </message>
    <message>
        <source>Show other samples</source>
        <translation>Andere Beispiele zeigen</translation>
    </message>
    <message>
        <source>Originals and their reconstructions appear with the first training step.</source>
        <translation>Originale und ihre Rekonstruktionen erscheinen mit dem ersten Trainingsschritt.</translation>
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
        <source>Error measure</source>
        <translation>Fehlermaß</translation>
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
        <source>Run&apos;s loss</source>
        <translation>Verlust des Laufs</translation>
    </message>
    <message>
        <source>Corrupt the originals as in training</source>
        <translation>Die Originale wie im Training stören</translation>
    </message>
    <message>
        <source>from the %1 selected</source>
        <translation>aus den %1 ausgewählten</translation>
    </message>
</context>
<context>
    <name>hourglass::RecoveryOffer</name>
    <message>
        <source>“%1” had unsaved changes when Hourglass closed. A copy from %2 can be recovered.</source>
        <translation>„%1“ hatte beim Beenden von Hourglass ungesicherte Änderungen. Eine Kopie von %2 lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 more in File &gt; Recover.</source>
        <translation>%1 weitere unter Datei &gt; Wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>hourglass::RunControl</name>
    <message>
        <source>New run from step %1, with a fresh optimiser state.</source>
        <translation>Neuer Lauf ab Schritt %1, mit frischem Optimierer-Zustand.</translation>
    </message>
    <message>
        <source>Roll back and use a tenth of the rate</source>
        <translation>Zurücksetzen und ein Zehntel der Rate verwenden</translation>
    </message>
    <message>
        <source>Reduce learning rate to a tenth</source>
        <translation>Lernrate auf ein Zehntel senken</translation>
    </message>
    <message>
        <source>No data set is loaded. Open one to start training.</source>
        <translation>Kein Datensatz geladen. Öffnen Sie einen, um zu trainieren.</translation>
    </message>
    <message>
        <source>Restore the run&apos;s settings</source>
        <translation>Einstellungen des Laufs wiederherstellen</translation>
    </message>
    <message>
        <source>%1 is as before, but the weights contain the training since then.</source>
        <translation>%1 ist wie zuvor, die Gewichte enthalten aber das Training seitdem.</translation>
    </message>
    <message>
        <source>Back to the weights of epoch %1</source>
        <translation>Zurück zu den Gewichten von Epoche %1</translation>
    </message>
</context>
<context>
    <name>hourglass::RunController</name>
    <message>
        <source>Epochs: %1, best loss %2</source>
        <translation>Epochen: %1, bester Verlust %2</translation>
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
        <translation>Bester Verlust</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Shows two runs side by side: the two selected, or the selected and the current one</source>
        <translation>Zeigt zwei Läufe nebeneinander: die beiden ausgewählten oder den ausgewählten und den aktuellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restores this run&apos;s experiment (undoable) and its trained weights</source>
        <translation>Stellt das Experiment dieses Laufs (rückgängig machbar) und seine trainierten Gewichte wieder her</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keeps this run and overlays its curve on the loss</source>
        <translation>Behält diesen Lauf und legt seine Kurve über den Verlust</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Deletes this run and its saved weights</source>
        <translation>Löscht diesen Lauf und seine gespeicherten Gewichte</translation>
    </message>
    <message>
        <source>%1, started %2, %3</source>
        <translation>%1, gestartet %2, %3</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
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
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Not comparable with the current run&apos;s loss: %1</source>
        <translation>Nicht mit dem Verlust des aktuellen Laufs vergleichbar: %1</translation>
    </message>
    <message>
        <source>Lowest of the comparable runs</source>
        <translation>Der niedrigste unter den vergleichbaren Läufen</translation>
    </message>
</context>
<context>
    <name>hourglass::SampleWall</name>
    <message>
        <source>Samples: arrow keys select one, Enter makes it the designer&apos;s input</source>
        <translation>Beispiele: Pfeiltasten wählen eines aus, Eingabe macht es zur Eingabe im Designer</translation>
    </message>
</context>
<context>
    <name>hourglass::SampleWords</name>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>hourglass::SelectionBar</name>
    <message>
        <source>The selected samples</source>
        <translation>Die ausgewählten Beispiele</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shows the selected samples as a table to read and copy</source>
        <translation>Zeigt die ausgewählten Beispiele als Tabelle zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Selected samples - Hourglass</source>
        <translation>Ausgewählte Beispiele - Hourglass</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>hourglass::SnapshotRow</name>
    <message>
        <source>Snapshots of the run: comma and full stop step back and forward</source>
        <translation>Schnappschüsse des Laufs: Komma und Punkt gehen zurück und vor</translation>
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
        <source>Snapshots of the run appear here during training.</source>
        <translation>Schnappschüsse des Laufs erscheinen hier während des Trainings.</translation>
    </message>
</context>
<context>
    <name>hourglass::SplitBar</name>
    <message>
        <source>Split: %1 training, %2 validation, %3 test</source>
        <translation>Aufteilung: %1 Training, %2 Validierung, %3 Test</translation>
    </message>
    <message>
        <source>Drag the handle to change the validation fraction; the test split comes with the data.</source>
        <translation>Am Griff ziehen, um den Validierungsanteil zu ändern; die Testdaten sind vorgegeben.</translation>
    </message>
    <message>
        <source>Drag the handles to change the validation and test fractions.</source>
        <translation>An den Griffen ziehen, um die Anteile für Validierung und Test zu ändern.</translation>
    </message>
    <message>
        <source>Training</source>
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
        <source>If dropped here: %1</source>
        <translation>Falls hier abgelegt: %1</translation>
    </message>
    <message>
        <source>The decoder mirrors the encoder. Move the encoder&apos;s block, or unlink the decoder first.</source>
        <translation>Der Decoder spiegelt den Encoder. Verschieben Sie den Block des Encoders oder entkoppeln Sie zuerst den Decoder.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Entkoppeln</translation>
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
        <translation>Block duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %1 blocks</source>
        <translation>%1 Blöcke duplizieren</translation>
    </message>
    <message>
        <source>Bypass block</source>
        <translation>Block überbrücken</translation>
    </message>
    <message>
        <source>Bypass %1 blocks</source>
        <translation>%1 Blöcke überbrücken</translation>
    </message>
    <message>
        <source>Select encoder or decoder blocks to copy; the code cannot be copied.</source>
        <translation>Wählen Sie Blöcke des Encoders oder Decoders zum Kopieren aus; der Code lässt sich nicht kopieren.</translation>
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
        <source>Copied blocks</source>
        <translation>Kopierte Blöcke</translation>
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
        <source>The clipboard contains no blocks. Copy some with Ctrl+C first.</source>
        <translation>Die Zwischenablage enthält keine Blöcke. Kopieren Sie zuerst welche mit Strg+C.</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>Block verschieben</translation>
    </message>
    <message>
        <source>Move %1 blocks</source>
        <translation>%1 Blöcke verschieben</translation>
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
        <source>Change width to %1</source>
        <translation>Breite auf %1 ändern</translation>
    </message>
    <message>
        <source>Unlink the decoder</source>
        <translation>Decoder entkoppeln</translation>
    </message>
    <message>
        <source>Mirror the encoder</source>
        <translation>Encoder spiegeln</translation>
    </message>
</context>
<context>
    <name>hourglass::StackMap</name>
    <message>
        <source>Overview of the network</source>
        <translation>Übersicht des Netzes</translation>
    </message>
    <message>
        <source>The whole network; drag to scroll.</source>
        <translation>Das ganze Netz; zum Scrollen ziehen.</translation>
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
        <source>, %1 of the computation</source>
        <translation>, %1 der Rechenzeit</translation>
    </message>
    <message>
        <source>, linked to the encoder</source>
        <translation>, mit dem Encoder gekoppelt</translation>
    </message>
    <message>
        <source>, values %1 to %2</source>
        <translation>, Werte %1 bis %2</translation>
    </message>
    <message>
        <source>, %1% of its units are dead (constant output)</source>
        <translation>, %1 % seiner Einheiten sind tot (konstante Ausgabe)</translation>
    </message>
    <message>
        <source>, exploding gradient (larger than its weights)</source>
        <translation>, explodierender Gradient (größer als seine Gewichte)</translation>
    </message>
    <message>
        <source>, vanishing gradient</source>
        <translation>, verschwindender Gradient</translation>
    </message>
    <message>
        <source>, bypassed</source>
        <translation>, überbrückt</translation>
    </message>
    <message>
        <source>, has a problem</source>
        <translation>, hat ein Problem</translation>
    </message>
    <message>
        <source>Drop data on the window to start.</source>
        <translation>Ziehen Sie zum Starten Daten auf das Fenster.</translation>
    </message>
    <message>
        <source>%1% dead</source>
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
        <translation>untrainiert</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1%</source>
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
        <source>Network of encoder, code and decoder</source>
        <translation>Netz aus Encoder, Code und Decoder</translation>
    </message>
    <message>
        <source>; %1 blocks selected</source>
        <translation>; %1 Blöcke ausgewählt</translation>
    </message>
    <message>
        <source>Block width</source>
        <translation>Breite des Blocks</translation>
    </message>
    <message>
        <source>The decoder mirrors the encoder. Click to edit it separately.</source>
        <translation>Der Decoder spiegelt den Encoder. Klicken, um ihn getrennt zu bearbeiten.</translation>
    </message>
    <message>
        <source>Click to mirror the encoder.</source>
        <translation>Klicken, um den Encoder zu spiegeln.</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 Blöcke</translation>
    </message>
</context>
<context>
    <name>hourglass::StatusLine</name>
    <message>
        <source>Incomplete network</source>
        <translation>Unvollständiges Netz</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1× compression</source>
        <translation>%1× Kompression</translation>
    </message>
    <message>
        <source>no bottleneck: the code is no smaller than the input, so the network could just copy it</source>
        <translation>kein Engpass: Der Code ist nicht kleiner als die Eingabe, das Netz könnte sie einfach kopieren</translation>
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
        <source>Loading data</source>
        <translation>Daten werden geladen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 problem, cannot train yet</source>
        <translation>1 Problem, Training noch nicht möglich</translation>
    </message>
    <message>
        <source>%1 threads, %2 MB</source>
        <translation>%1 Threads, %2 MB</translation>
    </message>
    <message>
        <source>%1 bits per sample</source>
        <translation>%1 Bit je Beispiel</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
</context>
<context>
    <name>hourglass::TimeStrip</name>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>Previous snapshot (,)</source>
        <translation>Vorheriger Schnappschuss (,)</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>Lauf abspielen</translation>
    </message>
    <message>
        <source>Next snapshot (.)</source>
        <translation>Nächster Schnappschuss (.)</translation>
    </message>
    <message>
        <source>Start a new run from this snapshot</source>
        <translation>Neuen Lauf ab diesem Schnappschuss starten</translation>
    </message>
    <message>
        <source>Save run as video…</source>
        <translation>Lauf als Video speichern…</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 Schnappschüsse</translation>
    </message>
    <message>
        <source>%1, back to live</source>
        <translation>%1, zurück zu Live</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
</context>
<context>
    <name>hourglass::TransportBar</name>
    <message>
        <source>Experiment name</source>
        <translation>Name des Experiments</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train or pause (Space)</source>
        <translation>Trainieren oder pausieren (Leertaste)</translation>
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
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the initial weights (Ctrl+R)</source>
        <translation>Auf die Anfangsgewichte zurücksetzen (Strg+R)</translation>
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
        <source>Takes effect at the next step, even during training.</source>
        <translation>Wirkt ab dem nächsten Schritt, auch im Training.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
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
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>seither bearbeitet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Paused in epoch %1 of %2</source>
        <translation>Pausiert in Epoche %1 von %2</translation>
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
        <translation>beste %1 in %2</translation>
    </message>
    <message>
        <source>best validation %1 at epoch %2</source>
        <translation>beste Validierung %1 in Epoche %2</translation>
    </message>
    <message>
        <source>1 problem to fix</source>
        <translation>1 Problem zu beheben</translation>
    </message>
    <message>
        <source>Presets (Ctrl+P)</source>
        <translation>Vorlagen (Strg+P)</translation>
    </message>
    <message>
        <source>Explore the latent space (F9)</source>
        <translation>Den latenten Raum erkunden (F9)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>beste %1</translation>
    </message>
</context>
<context>
    <name>hourglass::TransportControl</name>
    <message>
        <source>Change learning rate to %1</source>
        <translation>Lernrate auf %1 ändern</translation>
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
        <source>Code dimensions: up and down select one, left and right change it</source>
        <translation>Code-Dimensionen: auf und ab wählen eine aus, links und rechts ändern sie</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>Drag, or double-click to type a value. Right: mean KL divergence in nats.</source>
        <translation>Ziehen oder zum Eingeben doppelklicken. Rechts: mittlere KL-Divergenz in Nats.</translation>
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
        <translation>Animiertes PNG (*.png *.apng)</translation>
    </message>
    <message>
        <source>WebM video (*.webm)</source>
        <translation>WebM-Video (*.webm)</translation>
    </message>
    <message>
        <source>Animated GIF (*.gif)</source>
        <translation>Animiertes GIF (*.gif)</translation>
    </message>
    <message>
        <source>Video export stopped: the run was replaced.</source>
        <translation>Videoexport abgebrochen: Der Lauf wurde ersetzt.</translation>
    </message>
    <message>
        <source>Video export stopped: a snapshot could not be rendered.</source>
        <translation>Videoexport abgebrochen: Ein Schnappschuss ließ sich nicht rendern.</translation>
    </message>
    <message>
        <source>There are no snapshots to export yet. Train first.</source>
        <translation>Es gibt noch keine Schnappschüsse zum Exportieren. Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the video: %1</source>
        <translation>ffmpeg konnte das Video nicht schreiben: %1</translation>
    </message>
    <message>
        <source>GIF and WebM need ffmpeg, which is not installed. Choose an animated PNG.</source>
        <translation>GIF und WebM brauchen ffmpeg, das nicht installiert ist. Wählen Sie ein animiertes PNG.</translation>
    </message>
    <message>
        <source>Video export stopped: its view was hidden.</source>
        <translation>Videoexport abgebrochen: Die Ansicht wurde ausgeblendet.</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
</context>
<context>
    <name>hourglass::ViewExport</name>
    <message>
        <source>&amp;Copy image</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save &amp;image (PNG)…</source>
        <translation>&amp;Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save &amp;vector image (SVG)…</source>
        <translation>&amp;Vektorgrafik speichern (SVG)…</translation>
    </message>
    <message>
        <source>Save &amp;data (CSV)…</source>
        <translation>&amp;Daten speichern (CSV)…</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Daten k&amp;opieren</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved the image as %1.</source>
        <translation>Bild als %1 gespeichert.</translation>
    </message>
    <message>
        <source>SVG images (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Saved the vector image as %1.</source>
        <translation>Vektorgrafik als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved the data as %1.</source>
        <translation>Daten als %1 gespeichert.</translation>
    </message>
    <message>
        <source>An export is already running. Wait for it or cancel it.</source>
        <translation>Ein Export läuft bereits. Warten Sie oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exporting %1: %2%</source>
        <translation>%1 wird exportiert: %2 %</translation>
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
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>&amp;Importeinstellungen…</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>&amp;Vorlagen…</translation>
    </message>
    <message>
        <source>S&amp;tart from</source>
        <translation>S&amp;tarten mit</translation>
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
        <source>No recent files</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Train or pause	Space</source>
        <translation>&amp;Trainieren oder pausieren	Leertaste</translation>
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
        <translation>&amp;Lernrate suchen…</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panels</translation>
    </message>
    <message>
        <source>Restore default &amp;positions</source>
        <translation>Standard&amp;positionen wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Explore the latent space</source>
        <translation>Latenten Raum &amp;erkunden</translation>
    </message>
    <message>
        <source>Show PCA	G</source>
        <translation>PCA zeigen	G</translation>
    </message>
    <message>
        <source>&amp;Previous snapshot	,</source>
        <translation>&amp;Vorheriger Schnappschuss	,</translation>
    </message>
    <message>
        <source>&amp;Next snapshot	.</source>
        <translation>&amp;Nächster Schnappschuss	.</translation>
    </message>
    <message>
        <source>Back to &amp;live	End</source>
        <translation>Zurück zu &amp;Live	Ende</translation>
    </message>
    <message>
        <source>Ma&amp;ximise the map</source>
        <translation>Karte ma&amp;ximieren</translation>
    </message>
    <message>
        <source>Save run as video…</source>
        <translation>Lauf als Video speichern…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
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
        <source>The language changes when Hourglass restarts.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Hourglass.</translation>
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
        <translation>&lt;b&gt;Hourglass&lt;/b&gt;&lt;p&gt;Ein Labor für Autoencoder auf dem Desktop.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Fashion-MNIST © 2017 Zalando SE (MIT); Ziffern: E. Alpaydin und C. Kaynak, UCI (CC BY 4.0).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Context help</source>
        <translation>&amp;Kontexthilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Export &amp;experiment…</source>
        <translation>&amp;Experiment exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>&amp;Modell exportieren…</translation>
    </message>
    <message>
        <source>Re&amp;cover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>„%1“, %2</translation>
    </message>
    <message>
        <source>Discard these copies</source>
        <translation>Diese Kopien verwerfen</translation>
    </message>
</context>
<context>
    <name>hourglass::WindowDialogs</name>
    <message>
        <source>Open a folder of images or IDX files</source>
        <translation>Ordner mit Bildern oder IDX-Dateien öffnen</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
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
        <translation>Mit %1 starten</translation>
    </message>
    <message>
        <source>This data set has no import settings.</source>
        <translation>Dieser Datensatz hat keine Importeinstellungen.</translation>
    </message>
    <message>
        <source>Save run as video</source>
        <translation>Lauf als Video speichern</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Open work, data or experiment</source>
        <translation>Arbeit, Daten oder Experiment öffnen</translation>
    </message>
    <message>
        <source>All supported files (*.hourglass *.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors)</source>
        <translation>Alle unterstützten Dateien (*.hourglass *.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export experiment</source>
        <translation>Experiment exportieren</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Save work</source>
        <translation>Arbeit speichern</translation>
    </message>
    <message>
        <source>Hourglass work files (*.hourglass)</source>
        <translation>Hourglass-Arbeitsdateien (*.hourglass)</translation>
    </message>
</context>
<context>
    <name>hourglass::Writer</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>There are no trained weights to save. Train first.</source>
        <translation>Es gibt keine trainierten Gewichte zu speichern. Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Exported the experiment as %1.</source>
        <translation>Experiment als %1 exportiert.</translation>
    </message>
    <message>
        <source>Exported the model as %1.</source>
        <translation>Modell als %1 exportiert.</translation>
    </message>
</context>
</TS>

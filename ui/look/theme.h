// The look: every colour, font and length of the program, in one place.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

namespace hourglass {

/// A block kind's ink (name, outline) and tint (body).
struct KindColours {
    QColor ink;
    QColor tint;
};

struct Tokens {
    bool dark = false;
    QColor win, panel, sunk, raise, hover;
    QColor line, line2, outline, track;
    QColor text, labelText, captionText;
    QColor accent, onAccent, soft, accentLine;
    QColor sand, sandFill, sandLine;
    QColor ok, error, errorSoft, errorLine;
    QColor glass, glassLine;
    QColor tile, ink; // of what is drawn on a tile
    QColor zero, one; // ends of the ramp for pictures with one channel
    KindColours dense, conv, transposed, pool, norm, noise, shape, code;
    std::array<QColor, 3> run;

    static Tokens light();
    static Tokens darkTokens();
    KindColours kind(std::string_view id) const;
};

/// So many classes have a colour of their own, Petroff's; the rest share captionText.
constexpr int classColours = 10;
QColor classColour(const Tokens &tokens, int index);

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    const Tokens &tokens() const { return m_tokens; }
    Mode mode() const { return m_mode; }
    /// Takes effect at once and is remembered.
    void setMode(Mode mode);
    /// Whether the lowest value of grey pictures is the ground they are drawn on, as ink on paper; else they are black and white.
    void setZeroIsBackground(bool background);
    /// Palette and style sheet for the whole application.
    void apply();

    enum Weight { Regular = QFont::Normal, Medium = QFont::Medium, Strong = QFont::DemiBold };
    /// Words. Sizes are pixels.
    static QFont words(int pixels, Weight weight = Regular);
    /// Numbers that change, and shapes: digits of one width.
    static QFont numbers(int pixels, Weight weight = Regular);

Q_SIGNALS:
    void changed();

private:
    bool systemIsDark() const;
    void update();
    void choosePictures();
    QString styleSheet() const;
    Q_SLOT void portalChanged(const QString &group, const QString &key);

    Mode m_mode = Mode::System;
    bool m_zeroIsBackground = true;
    Tokens m_tokens;
};

} // namespace hourglass

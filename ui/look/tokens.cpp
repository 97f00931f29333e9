// The colours of the two themes; see theme.h.
#include "ui/look/theme.h"

namespace hourglass {

namespace {
QColor c(const char *name) { return QColor(QLatin1String(name)); }
} // namespace

Tokens Tokens::light()
{
    Tokens t;
    t.win = c("#F1F3F6");
    t.panel = c("#FFFFFF");
    t.sunk = c("#F8F9FB");
    t.raise = c("#FFFFFF");
    t.hover = c("#EEF1F5");
    t.line = c("#DFE3EA");
    t.line2 = c("#C2C9D4");
    t.outline = c("#8B95A5");
    t.track = c("#DDE2EA");
    t.text = c("#1A2030");
    t.labelText = c("#4A5567");
    t.captionText = c("#626D7F");
    t.accent = c("#4350C4");
    t.onAccent = c("#FFFFFF");
    t.soft = c("#EAECFB");
    t.accentLine = c("#B9BFF0");
    t.sand = c("#8A5A00");
    t.sandFill = c("#EDB23F");
    t.sandLine = c("#B67F14");
    t.ok = c("#1C7548");
    t.error = c("#B8261C");
    t.errorSoft = c("#FDEEEC");
    t.errorLine = c("#D9574C");
    t.glass = c("#FFFFFF");
    t.glassLine = c("#AEB8C7");
    t.tile = c("#EEF0F4");
    t.ink = c("#1B2232");
    t.zero = t.tile;
    t.one = t.ink;
    t.dense = {c("#2F62AE"), c("#E6EEF9")};
    t.conv = {c("#0B7272"), c("#DFF2F1")};
    t.transposed = {c("#2C7045"), c("#E3F3E8")};
    t.pool = {c("#5C6F12"), c("#F0F4DC")};
    t.norm = {c("#6B4FB0"), c("#EFEAFA")};
    t.noise = {c("#A03F63"), c("#FAE8EE")};
    t.shape = {c("#566273"), c("#EAEDF2")};
    t.code = {c("#8A5A00"), c("#FFF1CF")};
    t.run = {c("#4350C4"), c("#7A8596"), c("#0B7F7F")};
    return t;
}

Tokens Tokens::darkTokens()
{
    Tokens t;
    t.dark = true;
    t.win = c("#101319");
    t.panel = c("#181C24");
    t.sunk = c("#13171E");
    t.raise = c("#222833");
    t.hover = c("#252B37");
    t.line = c("#2A313D");
    t.line2 = c("#3E4757");
    t.outline = c("#6F7B8E");
    t.track = c("#2F3744");
    t.text = c("#E8EBF2");
    t.labelText = c("#B0B9C8");
    t.captionText = c("#8E99AA");
    t.accent = c("#97A3FF");
    t.onAccent = c("#11142A");
    t.soft = c("#262C50");
    t.accentLine = c("#4F5AA8");
    t.sand = c("#F0BC5A");
    t.sandFill = c("#E5A93A");
    t.sandLine = c("#A97B22");
    t.ok = c("#5CC892");
    t.error = c("#FF8A7E");
    t.errorSoft = c("#3B1D1D");
    t.errorLine = c("#D8574B");
    t.glass = c("#1A1F28");
    t.glassLine = c("#4A5567");
    t.tile = c("#0C0F14");
    t.ink = c("#EEF1F6");
    t.zero = t.tile;
    t.one = t.ink;
    t.dense = {c("#8CB6F5"), c("#1D2A3F")};
    t.conv = {c("#5CCFCB"), c("#15302F")};
    t.transposed = {c("#79CF98"), c("#182F22")};
    t.pool = {c("#BCCB62"), c("#2A2F16")};
    t.norm = {c("#B8A2F2"), c("#2A2440")};
    t.noise = {c("#F29AB8"), c("#3A2029")};
    t.shape = {c("#A9B4C4"), c("#262C36")};
    t.code = {c("#F0BC5A"), c("#3A2E14")};
    t.run = {c("#97A3FF"), c("#8C97A8"), c("#4FC4C0")};
    return t;
}

KindColours Tokens::kind(std::string_view id) const
{
    if (id == "dense")
        return dense;
    if (id == "conv2d")
        return conv;
    if (id == "transposed-conv2d")
        return transposed;
    if (id.ends_with("pool") || id == "upsample")
        return pool;
    if (id.ends_with("norm"))
        return norm;
    if (id == "dropout" || id == "gaussian-noise")
        return noise;
    return shape;
}

QColor classColour(const Tokens &tokens, int index)
{
    // M. Petroff, "Accessible color sequences for data visualization", 2021.
    static constexpr std::array<QRgb, classColours> petroff = {0xff3f90da, 0xffffa90e, 0xffbd1f01, 0xff94a4a2, 0xff832db6,
                                                               0xffa96b59, 0xffe76300, 0xffb9ac70, 0xff717581, 0xff92dadd};
    return index >= 0 && index < classColours ? QColor::fromRgb(petroff[static_cast<std::size_t>(index)]) : tokens.captionText;
}

} // namespace hourglass

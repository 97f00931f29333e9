// Sound files through libsndfile, from memory: WAV, FLAC, Ogg and AIFF.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>

namespace hourglass {

namespace {

struct Memory {
    std::span<const std::uint8_t> bytes;
    sf_count_t at = 0;
};

sf_count_t sizeOf(void *memory) { return static_cast<sf_count_t>(static_cast<Memory *>(memory)->bytes.size()); }

sf_count_t seek(sf_count_t offset, int whence, void *user)
{
    auto *memory = static_cast<Memory *>(user);
    const sf_count_t size = sizeOf(user);
    const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory->at : size;
    memory->at = std::clamp<sf_count_t>(offset < -from ? 0 : from + std::min(offset, size), 0, size);
    return memory->at;
}

sf_count_t readBytes(void *target, sf_count_t count, void *user)
{
    auto *memory = static_cast<Memory *>(user);
    const sf_count_t got = std::clamp<sf_count_t>(sizeOf(user) - memory->at, 0, std::max<sf_count_t>(count, 0));
    std::memcpy(target, memory->bytes.data() + memory->at, static_cast<std::size_t>(got));
    memory->at += got;
    return got;
}

sf_count_t writeNothing(const void *, sf_count_t, void *) { return 0; }

sf_count_t tell(void *user) { return static_cast<Memory *>(user)->at; }

struct Close {
    void operator()(SNDFILE *file) const { sf_close(file); }
};

bool recognises(const Head &head)
{
    return ((head.begins("RIFF") || head.begins("RF64")) && head.begins("WAVE", 8)) || head.begins("fLaC") || head.begins("OggS") ||
           (head.begins("FORM") && (head.begins("AIFF", 8) || head.begins("AIFC", 8)));
}

Contents read(const Input &input, const LoadContext &context)
{
    Memory memory{input.bytes.span()};
    SF_VIRTUAL_IO io{sizeOf, seek, readBytes, writeNothing, tell};
    SF_INFO format{};
    const std::unique_ptr<SNDFILE, Close> file(sf_open_virtual(&io, SFM_READ, &format, &memory));
    if (!file || format.channels < 1 || format.samplerate < 1)
        throw Error(say("%1 cannot be read as a sound: %2.", {input.name, sf_strerror(file.get())}));
    constexpr std::size_t portion = 1 << 16; // steps
    const auto channels = static_cast<std::size_t>(format.channels);
    const std::size_t told = format.frames > 0 ? static_cast<std::size_t>(format.frames) : 0; // it may lie: portions show what is there
    Signal signal;
    signal.rate = format.samplerate;
    signal.channels = format.channels;
    std::vector<float> values(portion * channels);
    while (true) {
        const sf_count_t got = sf_readf_float(file.get(), values.data(), portion);
        if (got <= 0)
            break;
        requireMemory(signal.values.size() + static_cast<std::size_t>(got) * channels, sizeof(float), input.name);
        signal.values.insert(signal.values.end(), values.begin(), values.begin() + static_cast<std::ptrdiff_t>(got) * format.channels);
        context.report(told > 0 ? std::min(1.0, static_cast<double>(signal.values.size() / channels) / static_cast<double>(told)) : 0);
    }
    if (sf_error(file.get()) != SF_ERR_NO_ERROR && signal.values.empty())
        throw Error(say("%1 cannot be read as a sound: %2.", {input.name, sf_strerror(file.get())}));
    if (signal.values.empty())
        throw Error(say("%1 contains no samples.", {input.name}));
    if (!std::ranges::all_of(signal.values, [](float v) { return std::isfinite(v); }))
        throw Error(say("%1 contains values that are not finite (NaN or infinity).", {input.name}));
    Contents contents;
    contents.signals.push_back(std::move(signal));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".wav"), std::string_view(".flac"), std::string_view(".ogg"), std::string_view(".aiff")};

} // namespace

const FormatKind soundFormat{{"sound", "Sound", "format", "WAV, FLAC, Ogg and AIFF.", {}}, suffixes, recognises, read};

} // namespace hourglass

package sheet

import (
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// words are Norwegian words and signs that are in results and their headings.
var words = strings.Fields(`ærleg lærar nærmiljø Ærfugl ÆRLEG ørret støtte sjøen Øvre ØVRE Sør-Øya bø åpen måling Åsen ÅSEN blå Ås
	Øy kafé idé KAFÉ én «nye» «Årsrapport» – 2023–2024 «Øst» skule Heimetenesta på å være Tal svar §12 SKØYTE FØRDE
	Meistring; støtte 4,2 24 og ISO fôr òg Bodø Tromsø Æ Ø Å Føre! (ærleg) "sjå" møte-ærend`)

func utf16Of(text string, order binary.AppendByteOrder) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return data
}

// randomText returns a table of random words.
func randomText(random *rand.Rand) string {
	var text strings.Builder
	for range 1 + random.IntN(4) {
		for i := range 1 + random.IntN(5) {
			if i > 0 {
				text.WriteByte(" ;\t"[random.IntN(3)])
			}
			text.WriteString(words[random.IntN(len(words))])
		}
		text.WriteByte('\n')
	}
	return text.String()
}

func TestNorwegianTextIsTheSameInEveryEncoding(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 1))
	for range 3000 {
		text := randomText(random)
		encoded := map[string][]byte{
			"UTF-8":                           []byte(text),
			"UTF-8, two marks":                []byte("\ufeff\ufeff" + text),
			"UTF-16, low byte first":          utf16Of("\ufeff"+text, binary.LittleEndian),
			"UTF-16, high byte first":         utf16Of("\ufeff"+text, binary.BigEndian),
			"UTF-16 without mark, low first":  utf16Of(text, binary.LittleEndian),
			"UTF-16 without mark, high first": utf16Of(text, binary.BigEndian),
		}
		for _, encoding := range encodings {
			if data, err := encoding.decoder.NewEncoder().Bytes([]byte(text)); err == nil {
				encoded[encoding.name] = data
			}
		}
		for name, data := range encoded {
			got, guessed := decode(data)
			if got = strings.TrimLeft(got, "\ufeff"); got != text {
				t.Fatalf("%s, read as %q:\n%s\n%s", name, guessed, text, got)
			}
		}
	}
}

func TestTextWithoutNorwegianLettersIsNotDecodedTwice(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 2))
	for range 3000 {
		text := randomText(random)
		if got, repaired := repair(text); repaired {
			t.Fatalf("%s became %s", text, got)
		}
	}
	for _, text := range []string{"«Reine i Å»", "«Å» – i Lofoten", "Å\u00a0i Lofoten", "Å’s", "São Paulo", "ANNÄ’", "IRMÃ"} {
		if got, repaired := repair(text); repaired || hasLostLetters(text) {
			t.Errorf("%s became %s", text, got)
		}
	}
}

func TestLettersDecodedTwiceAreCorrected(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 3))
	for range 2000 {
		text := randomText(random)
		for _, decoder := range twiceDecoders {
			twice := decodeAs(text, decoder)
			if got, _ := repair(twice); got != text {
				t.Fatalf("%s\n%s became\n%s", text, twice, got)
			}
		}
	}
	for twice, want := range map[string]string{
		"Ã˜vre Ã…sen": "Øvre Åsen", "StÃ¸tte": "Støtte", "Â«nyeÂ»": "«nye»", "2023â€“2024": "2023–2024",
		"ÃƒËœvre": "Øvre", "bÃƒÂ¥t": "båt", "ï»¿Eining": "\ufeffEining", "KÃ¡rÃ¡Å¡johka": "Kárášjohka",
	} {
		if got, repaired := repair(twice); got != want || !repaired {
			t.Errorf("%s became %s, not %s", twice, got, want)
		}
	}
}

// decodeAs returns what a text in UTF-8 becomes if it is decoded in another encoding.
func decodeAs(text string, decoder *charmap.Charmap) string {
	var wrong strings.Builder
	for _, b := range []byte(text) {
		sign := decoder.DecodeByte(b)
		if sign == '\ufffd' {
			sign = rune(b) // as browsers and Excel do in Windows-1252
		}
		wrong.WriteRune(sign)
	}
	return wrong.String()
}

func TestAGuessedEncodingIsNamed(t *testing.T) {
	for _, encoding := range encodings[:3] {
		data, err := encoding.decoder.NewEncoder().Bytes([]byte("Eining;Støtte\nØvre Åsen;4,2\n"))
		if err != nil {
			t.Fatal(err)
		}
		sheets, noted := opened("a.csv", data)
		if len(sheets) != 1 || shown(sheets[0]) != "Eining|Støtte\nØvre Åsen|4,2\n" || !strings.Contains(noted, "read as "+said("encoding_"+encoding.name)) {
			t.Errorf("%s: %s %v", encoding.name, noted, sheets)
		}
	}
}

func TestAFileWithLostLettersIsRefused(t *testing.T) {
	for text, place := range map[string]string{
		"Eining;Svar\n\ufffdvre \ufffdsen;24\nVik;3\n": "a.csv:2:1", // saved with signs for letters
		"Eining;Svar\nVik;3\nÃ?vre;24\n":               "a.csv:3:1", // half a letter
	} {
		sheets, noted := opened("a.csv", []byte(text))
		if sheets != nil || !strings.HasPrefix(noted, place+": letters of a cell were lost") {
			t.Errorf("%s: %s", text, noted)
		}
	}
	half := append(utf16Of("\ufeffEining;Svar\nVik;3", binary.LittleEndian), 'x')
	if sheets, noted := opened("a.csv", half); sheets != nil || !strings.Contains(noted, "were lost when the file was saved") {
		t.Error(noted)
	}
}

func TestLettersOfNoKnownEncodingAreRefused(t *testing.T) {
	data, err := charmap.KOI8R.NewEncoder().Bytes([]byte("Отдел;Ответы\nПервый отдел;24\n"))
	if err != nil {
		t.Fatal(err)
	}
	if sheets, noted := opened("a.csv", data); sheets != nil || !strings.Contains(noted, "the encoding of the file is not known") {
		t.Errorf("%v %s", sheets, noted)
	}
}

func TestAnEncodingIsGuessedFromTheFirstBytes(t *testing.T) {
	text := strings.Repeat("Støtte på Øya;4,2\n", guessSample/2)
	data, err := charmap.Macintosh.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got, name := decode(data); got != text || name != "mac" {
		t.Errorf("read as %s", name)
	}
}

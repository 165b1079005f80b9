package hosting

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
)

// iisConfig is what IIS reads of web.config
// (learn.microsoft.com/iis/configuration/system.webserver).
type iisConfig struct {
	XMLName  xml.Name      `xml:"configuration"`
	Server   iisServer     `xml:"system.webServer"`
	Location []iisLocation `xml:"location"`
}

type iisLocation struct {
	Path   string    `xml:"path,attr"`
	Server iisServer `xml:"system.webServer"`
}

type iisServer struct {
	DefaultDocument struct {
		Enabled bool      `xml:"enabled,attr"`
		Clear   *struct{} `xml:"files>clear"`
		Add     []struct {
			Value string `xml:"value,attr"`
		} `xml:"files>add"`
	} `xml:"defaultDocument"`
	DirectoryBrowse struct {
		Enabled string `xml:"enabled,attr"`
	} `xml:"directoryBrowse"`
	StaticContent struct {
		ClientCache struct {
			Mode   string `xml:"cacheControlMode,attr"`
			MaxAge string `xml:"cacheControlMaxAge,attr"`
			Custom string `xml:"cacheControlCustom,attr"`
		} `xml:"clientCache"`
		Remove []struct {
			Ending string `xml:"fileExtension,attr"`
		} `xml:"remove"`
		MimeMap []struct {
			Ending string `xml:"fileExtension,attr"`
			Type   string `xml:"mimeType,attr"`
		} `xml:"mimeMap"`
	} `xml:"staticContent"`
	HTTPErrors struct {
		Mode   string `xml:"errorMode,attr"`
		Remove struct {
			Status    int `xml:"statusCode,attr"`
			SubStatus int `xml:"subStatusCode,attr"`
		} `xml:"remove"`
		Error struct {
			Status int    `xml:"statusCode,attr"`
			Path   string `xml:"path,attr"`
			Mode   string `xml:"responseMode,attr"`
		} `xml:"error"`
	} `xml:"httpErrors"`
	Headers struct {
		Remove []struct {
			Name string `xml:"name,attr"`
		} `xml:"remove"`
		Add []struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"value,attr"`
		} `xml:"add"`
	} `xml:"httpProtocol>customHeaders"`
	Hidden []struct {
		Segment string `xml:"segment,attr"`
	} `xml:"security>requestFiltering>hiddenSegments>add"`
	Denied []struct {
		Sequence string `xml:"sequence,attr"`
	} `xml:"security>requestFiltering>denyUrlSequences>add"`
}

func TestWebConfigHasTypesHeadersCachingAndWhatToHide(t *testing.T) {
	var config iisConfig
	text := fileOf(t, "iis", Site{Base: "/a/"})
	if err := xml.Unmarshal([]byte(text), &config); err != nil {
		t.Fatal(err)
	}
	server := config.Server
	if d := server.DefaultDocument; !d.Enabled || d.Clear == nil || len(d.Add) != 1 || d.Add[0].Value != "index.html" {
		t.Errorf("default document: %+v", d)
	}
	if server.DirectoryBrowse.Enabled != "false" {
		t.Error("folders are listed")
	}
	if len(server.StaticContent.MimeMap) != len(Types) || len(server.StaticContent.Remove) != len(Types) {
		t.Fatalf("%d types", len(server.StaticContent.MimeMap))
	}
	for i, known := range Types {
		if mapped := server.StaticContent.MimeMap[i]; mapped.Ending != known.Ending || mapped.Type != known.Full() || server.StaticContent.Remove[i].Ending != known.Ending {
			t.Errorf("%s is %+v", known.Ending, mapped)
		}
	}
	if e := server.HTTPErrors; e.Mode != "Custom" || e.Remove.Status != 404 || e.Remove.SubStatus != -1 || e.Error.Status != 404 || e.Error.Path != "404.html" || e.Error.Mode != "File" {
		t.Errorf("errors: %+v", e)
	}
	for i, header := range Headers(nil) {
		if add := server.Headers.Add[i]; add.Name != header.Name || add.Value != header.Value || server.Headers.Remove[i+1].Name != header.Name {
			t.Errorf("header: %+v", add)
		}
	}
	if len(server.Hidden) != 1 || server.Hidden[0].Segment != ".tifaktor" || len(server.Denied) != 1 || server.Denied[0].Sequence != "/.tifaktor" {
		t.Errorf("hidden: %+v, %+v", server.Hidden, server.Denied)
	}
	if cache := server.StaticContent.ClientCache; cache.Mode != "DisableCache" {
		t.Errorf("pages: %+v", cache)
	}
	if len(config.Location) != 2 || config.Location[0].Path != "assets/site.0123abcd.css" || config.Location[1].Path != "assets/search.89abcdef.js" {
		t.Fatalf("kept for long: %+v", config.Location)
	}
	for _, location := range config.Location {
		if cache := location.Server.StaticContent.ClientCache; cache.Mode != "UseMaxAge" || cache.MaxAge != "365.00:00:00" || cache.Custom != "immutable" {
			t.Errorf("%s: %+v", location.Path, cache)
		}
	}
}

// TestIISKnowsEveryElement checks that the settings schema of IIS 7 and later has each element
// and attribute in its place, since IIS serves nothing if there is one that it does not know.
func TestIISKnowsEveryElement(t *testing.T) {
	known := map[string]string{
		"configuration": "", "system.webServer": "", "location": "path", "defaultDocument": "enabled", "files": "", "clear": "",
		"directoryBrowse": "enabled", "staticContent": "", "clientCache": "cacheControlMode cacheControlMaxAge cacheControlCustom",
		"mimeMap": "fileExtension mimeType", "httpErrors": "errorMode", "error": "statusCode subStatusCode path responseMode",
		"httpProtocol": "", "customHeaders": "", "security": "", "requestFiltering": "", "hiddenSegments": "", "denyUrlSequences": "",
		"add": "value name segment sequence", "remove": "fileExtension statusCode subStatusCode name segment sequence",
	}
	decoder := xml.NewDecoder(strings.NewReader(fileOf(t, "iis", Site{Base: "/"})))
	elements := 0
	for {
		token, err := decoder.Token()
		if token == nil {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		element, begins := token.(xml.StartElement)
		if !begins {
			continue
		}
		elements++
		attributes, isKnown := known[element.Name.Local]
		if !isKnown {
			t.Errorf("IIS does not know <%s>", element.Name.Local)
		}
		for _, attribute := range element.Attr {
			if !slices.Contains(strings.Fields(attributes), attribute.Name.Local) {
				t.Errorf("IIS does not know %s of <%s>", attribute.Name.Local, element.Name.Local)
			}
		}
	}
	if elements < 100 {
		t.Errorf("only %d elements", elements)
	}
}

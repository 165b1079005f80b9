package hosting

import (
	"encoding/json"
	"strings"
)

// azureConfig is staticwebapp.config.json
// (learn.microsoft.com/azure/static-web-apps/configuration).
type azureConfig struct {
	Routes            []azureRoute             `json:"routes"`
	ResponseOverrides map[string]azureResponse `json:"responseOverrides"`
	GlobalHeaders     map[string]string        `json:"globalHeaders"`
	MimeTypes         map[string]string        `json:"mimeTypes"`
	Auth              azureAuth                `json:"auth"`
}

type azureRoute struct {
	Route        string            `json:"route"`
	AllowedRoles []string          `json:"allowedRoles,omitempty"`
	StatusCode   int               `json:"statusCode,omitempty"`
	Headers      map[string]string `json:"headers,omitempty"`
}

type azureResponse struct {
	Redirect   string `json:"redirect,omitempty"`
	Rewrite    string `json:"rewrite,omitempty"`
	StatusCode int    `json:"statusCode,omitempty"`
}

type azureAuth struct {
	IdentityProviders struct {
		AzureActiveDirectory struct {
			Registration azureRegistration `json:"registration"`
		} `json:"azureActiveDirectory"`
	} `json:"identityProviders"`
}

type azureRegistration struct {
	OpenIDIssuer            string `json:"openIdIssuer"`
	ClientIDSettingName     string `json:"clientIdSettingName"`
	ClientSecretSettingName string `json:"clientSecretSettingName"`
}

// The names of the settings in the portal of Azure with the registration of the site.
const (
	AzureClientID     = "AZURE_CLIENT_ID"
	AzureClientSecret = "AZURE_CLIENT_SECRET"
)

// otherProviders are the ways to sign in, besides Entra ID, that Azure offers by default.
var otherProviders = []string{"github", "twitter", "google", "facebook", "apple"}

// staticWebApp returns a configuration that lets in only users who have signed in with an
// account of the tenant. Azure's default sign-in would let in accounts of any tenant, and
// private ones, so the site is registered with the tenant. The first route that matches a
// request is used.
func staticWebApp(site Site) string {
	signedIn := []string{"authenticated"}
	var config azureConfig
	for _, provider := range otherProviders {
		config.Routes = append(config.Routes, azureRoute{Route: "/.auth/login/" + provider, StatusCode: 404})
	}
	config.Routes = append(config.Routes,
		azureRoute{Route: "/" + hiddenNames + "*", StatusCode: 404},
		azureRoute{Route: "/assets/*.{css,js}", AllowedRoles: signedIn, Headers: map[string]string{"Cache-Control": Forever}},
		azureRoute{Route: "/*", AllowedRoles: signedIn},
	)
	config.ResponseOverrides = map[string]azureResponse{
		"401": {Redirect: "/.auth/login/aad?post_login_redirect_uri=.referrer", StatusCode: 302},
		"404": {Rewrite: "/" + NotFound},
	}
	config.GlobalHeaders = map[string]string{}
	for _, header := range site.headers() {
		config.GlobalHeaders[header.Name] = header.Value
	}
	config.MimeTypes = map[string]string{}
	for _, known := range Types {
		config.MimeTypes[known.Ending] = known.Full()
	}
	config.Auth.IdentityProviders.AzureActiveDirectory.Registration = azureRegistration{
		OpenIDIssuer:            "https://login.microsoftonline.com/" + site.Tenant + "/v2.0",
		ClientIDSettingName:     AzureClientID,
		ClientSecretSettingName: AzureClientSecret,
	}
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(config); err != nil {
		panic(err) // it is text throughout
	}
	return text.String()
}

//! `#[derive(View)]` with `#[view(Client, Staff)]`: marks a type as visible to these audiences and makes the compiler
//! check that every field, however deeply nested, is visible to each of them too.

use proc_macro::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, Ident, Token, parse_macro_input, punctuated::Punctuated};

/// See the crate's first line.
#[proc_macro_derive(View, attributes(view))]
pub fn view(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    match expand(&input) {
        Ok(tokens) => tokens.into(),
        Err(error) => error.to_compile_error().into(),
    }
}

fn expand(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    let name = &input.ident;
    if !input.generics.params.is_empty() {
        return Err(syn::Error::new_spanned(&input.generics, "a view has no generic parameters"));
    }
    let attribute = input
        .attrs
        .iter()
        .find(|attribute| attribute.path().is_ident("view"))
        .ok_or_else(|| syn::Error::new_spanned(name, "say who sees it: #[view(Staff)]"))?;
    let audiences = attribute.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?;
    if audiences.is_empty() {
        return Err(syn::Error::new_spanned(attribute, "name at least one audience"));
    }
    let fields: Vec<_> = match &input.data {
        Data::Struct(data) => types(&data.fields).collect(),
        Data::Enum(data) => data.variants.iter().flat_map(|variant| types(&variant.fields)).collect(),
        Data::Union(data) => return Err(syn::Error::new_spanned(data.union_token, "a view is no union")),
    };
    let impls = audiences.iter().map(|audience| {
        quote! {
            impl ::veranda_api::VisibleTo<::veranda_terms::#audience> for #name {}
            const _: () = {
                const fn seen<T: ::veranda_api::VisibleTo<::veranda_terms::#audience>>() {}
                #(seen::<#fields>();)*
            };
        }
    });
    Ok(quote! { #(#impls)* })
}

fn types(fields: &Fields) -> impl Iterator<Item = &syn::Type> {
    fields.iter().map(|field| &field.ty)
}

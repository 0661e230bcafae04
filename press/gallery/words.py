"""The labels of the gallery, in English and in Spanish."""

from __future__ import annotations

ENGLISH, SPANISH = "en", "es"
WORDS = {
    "gallery": ("Print gallery", "Galería de impresos"),
    "other": ("Español", "English"),
    "need": ("What do I need?", "¿Qué necesito?"),
    "who": ("1. Who will hold it?", "1. ¿Quién lo tendrá en la mano?"),
    "which": ("2. Which language do they read?", "2. ¿Qué idioma lee?"),
    "printer": ("3. Which printer do you have?", "3. ¿Qué impresora tiene?"),
    "victim": ("Somebody who may be controlled", "Una persona que quizá está controlada"),
    "public": ("Somebody who may notice something", "Una persona que puede darse cuenta de algo"),
    "professional": ("Staff, employers, lawmakers", "Personal, empleadores, legisladores"),
    "by_language": ("By language", "Por idioma"),
    "all": ("All pieces", "Todas las piezas"),
    "find": ("Find", "Buscar"),
    "none": ("Nothing has these words.", "Nada tiene estas palabras."),
    "for": ("What it is for", "Para qué sirve"),
    "avoid": ("Where not to use it", "Dónde no usarlo"),
    "languages": ("Languages", "Idiomas"),
    "files": ("Files", "Archivos"),
    "office": ("Office printer", "Impresora de oficina"),
    "grey": ("Grey printer or copier", "Impresora o copiadora en gris"),
    "shop": ("Print shop", "Imprenta"),
    "large": ("Large print", "Letra grande"),
    "screen": ("To send or keep", "Para enviar o guardar"),
    "page": ("Page for phones and screen readers", "Página para teléfonos y lectores de pantalla"),
    "text": ("Plain text for messages and braille", "Texto simple para mensajes y braille"),
    "draft": (
        "Draft: people who speak the language have not reviewed it yet.",
        "Borrador: todavía no lo ha revisado nadie que hable el idioma.",
    ),
    "signed": ("Reviewed and signed.", "Revisado y firmado."),
    "draft_short": ("Draft", "Borrador"),
    "contacts": ("Contacts it prints", "Contactos que imprime"),
    "verified": ("last verified", "verificado por última vez"),
    "sources": ("Sources", "Fuentes"),
    "proof": ("Accessibility", "Accesibilidad"),
    "tagged": (
        "Tagged for screen readers (PDF/UA-1), as checked by machine. Whether it reads well, a person has to hear.",
        "Etiquetado para lectores de pantalla (PDF/UA-1), comprobado por máquina. Si se oye bien, lo decide una persona.",
    ),
    "untagged": (
        "For printing only; read the plain file aloud instead.",
        "Solo para imprimir; para leer en voz alta, use el archivo normal.",
    ),
    "paper": ("Paper and cutting", "Papel y corte"),
    "checksum": ("SHA-256", "SHA-256"),
    "date": ("Content as of", "Contenido al"),
    "pages": ("pages", "páginas"),
    "state": ("For coordinators", "Para coordinadores"),
    "translations": ("Translations", "Traducciones"),
    "signed_count": ("signed", "firmadas"),
    "draft_count": ("drafts", "borradores"),
    "days": ("days ago", "días atrás"),
    "how": ("How to print, cut and fold", "Cómo imprimir, cortar y doblar"),
    "print_help": (
        "Print at 100 %, never “fit to page”. “python build.py print PIECE” says it step by step for one file.",
        "Imprima al 100 %, nunca «ajustar a la página». «python build.py print PIEZA» lo dice paso a paso.",
    ),
}


def words_in(language: str) -> dict[str, str]:
    """All labels in one of the two languages."""
    column = (ENGLISH, SPANISH).index(language)
    return {name: both[column] for name, both in WORDS.items()}
